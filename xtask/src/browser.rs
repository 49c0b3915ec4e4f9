//! The pages in a real browser: `crates/web/tests/browser`, where node, npm and Chromium are there.

use std::env;
use std::ffi::{OsStr, OsString};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;

/// Where the tests are.
const FOLDER: &str = "crates/web/tests/browser";
/// The names under which systems have Chromium; `DEPOSITARY_CHROMIUM` may name another.
const BROWSERS: [&str; 3] = ["chromium", "chromium-browser", "google-chrome"];
/// The first version of node that the driver of the browser runs on.
const NODE: u32 = 20;

/// Builds the command and opens its pages. Passes on a machine that lacks what it takes, and says so.
pub fn run(root: &Path) -> bool {
    let folder = root.join(FOLDER);
    match ready(&folder) {
        Ok(browser) => super::announced("browser", || built(root) && tested(root, &folder, &browser)),
        Err(missing) => {
            eprintln!("── browser: skipped, {missing}");
            true
        }
    }
}

/// The browser, once everything else is there too; what is missing otherwise.
fn ready(folder: &Path) -> Result<OsString, String> {
    let node = said("node".as_ref()).ok_or("node is not installed")?;
    let version = major(&node).unwrap_or_default();
    if version < NODE {
        return Err(format!("node {} is older than {NODE}", node.trim()));
    }
    said("npm".as_ref()).ok_or("npm is not installed")?;
    let named = env::var_os("DEPOSITARY_CHROMIUM");
    let mut browsers = named.into_iter().chain(BROWSERS.map(OsString::from));
    let browser = browsers.find(|name| said(name).is_some()).ok_or("chromium is not installed")?;
    if stale(folder) && !installed(folder) {
        return Err("npm cannot install its two packages".to_owned());
    }
    Ok(browser)
}

/// What a program says about its version; nothing if it is not there.
fn said(program: &OsStr) -> Option<String> {
    let output = Command::new(program).arg("--version").output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// `v20.20.2` is 20.
fn major(version: &str) -> Option<u32> {
    version.trim().trim_start_matches('v').split('.').next()?.parse().ok()
}

/// Whether the packages are missing or older than the list of what they should be.
fn stale(folder: &Path) -> bool {
    let changed = |file: &str| fs::metadata(folder.join(file)).and_then(|about| about.modified()).ok();
    let wanted = changed("package-lock.json").unwrap_or_else(SystemTime::now);
    // npm writes this list last, so that half an installation is none.
    changed("node_modules/.package-lock.json").is_none_or(|there| there < wanted)
}

fn installed(folder: &Path) -> bool {
    let mut npm = Command::new("npm");
    npm.args(["ci", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"]).current_dir(folder);
    npm.status().is_ok_and(|status| status.success())
}

fn built(root: &Path) -> bool {
    let cargo =
        Command::new("cargo").args(["build", "--quiet", "--locked", "-p", "depositary"]).current_dir(root).status();
    cargo.is_ok_and(|status| status.success())
}

fn tested(root: &Path, folder: &Path, browser: &OsStr) -> bool {
    let target = env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from);
    let mut node = Command::new("node");
    // Two files at a time: while one waits for its browser, the other goes on.
    node.args(["--test", "--test-concurrency=2", "--test-reporter=spec"]).current_dir(folder);
    node.env("DEPOSITARY", root.join(target).join("debug/depositary")).env("DEPOSITARY_CHROMIUM", browser);
    node.status().is_ok_and(|status| status.success())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_of_node() {
        assert_eq!(major("v20.20.2\n"), Some(20));
        assert_eq!(major("v8.0.0"), Some(8));
        assert_eq!(major("node"), None);
    }

    #[test]
    fn packages_that_are_not_there_are_stale() {
        assert!(stale(Path::new("/nowhere")));
    }
}
