//! Where the record comes from: the files embedded in the program, or a folder of the user's.

use std::borrow::Cow;
use std::path::{Path, PathBuf};
use std::{fs, io};

static EMBEDDED: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/record.rs"));

/// The texts of a record, by their path inside it (`treaties/ccm/actions.csv`), sorted.
#[derive(Clone, Debug)]
pub struct Files {
    root: Option<PathBuf>,
    texts: Vec<(Cow<'static, str>, Cow<'static, str>)>,
}

/// A folder that cannot be read as a record.
#[derive(Debug, thiserror::Error)]
pub enum FilesError {
    /// The file system refused.
    #[error("cannot read `{path}`, needed as part of the record: {cause}")]
    Unreadable {
        /// Which file or folder.
        path: PathBuf,
        /// What the system said.
        cause: io::Error,
    },
    /// There is no record in the folder.
    #[error("`{0}` holds no record: a `participants` folder and a `treaties` folder are expected in it")]
    NoRecord(PathBuf),
}

impl Files {
    /// The record that was embedded when the program was built.
    #[must_use]
    pub fn embedded() -> Self {
        let texts = EMBEDDED.iter().map(|(path, text)| (Cow::Borrowed(*path), Cow::Borrowed(*text))).collect();
        Files { root: None, texts }
    }

    /// A record in a folder, laid out as `data/README.md` says.
    ///
    /// # Errors
    /// When the folder or a file in it cannot be read, or it does not look like a record.
    pub fn in_folder(root: &Path) -> Result<Self, FilesError> {
        if !root.join("treaties").is_dir() || !root.join("participants").is_dir() {
            return Err(FilesError::NoRecord(root.to_owned()));
        }
        let mut texts = Vec::new();
        walk(root, root, &mut texts)?;
        texts.sort();
        Ok(Files { root: Some(root.to_owned()), texts })
    }

    /// A record given as texts, for tests.
    #[must_use]
    pub fn from_texts(texts: impl IntoIterator<Item = (String, String)>) -> Self {
        let mut texts: Vec<_> = texts.into_iter().map(|(path, text)| (Cow::Owned(path), Cow::Owned(text))).collect();
        texts.sort();
        Files { root: None, texts }
    }

    /// The folder, unless embedded.
    #[must_use]
    pub fn root(&self) -> Option<&Path> {
        self.root.as_deref()
    }

    /// A file's text.
    #[must_use]
    pub fn text(&self, path: &str) -> Option<&str> {
        let place = self.texts.binary_search_by(|(known, _)| known.as_ref().cmp(path)).ok()?;
        Some(&self.texts[place].1)
    }

    /// Every path and its text, sorted by path.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.texts.iter().map(|(path, text)| (path.as_ref(), text.as_ref()))
    }

    /// The names of the folders in `treaties/`, sorted.
    #[must_use]
    pub fn treaties(&self) -> Vec<&str> {
        let folder = |path| str::strip_prefix(path, "treaties/")?.split_once('/').map(|(folder, _)| folder);
        let mut folders: Vec<&str> = self.iter().filter_map(|(path, _)| folder(path)).collect();
        folders.sort_unstable();
        folders.dedup();
        folders
    }
}

fn walk(root: &Path, folder: &Path, texts: &mut Vec<(Cow<'static, str>, Cow<'static, str>)>) -> Result<(), FilesError> {
    let unreadable = |path: &Path| {
        let path = path.to_owned();
        move |cause| FilesError::Unreadable { path, cause }
    };
    for entry in fs::read_dir(folder).map_err(unreadable(folder))? {
        let path = entry.map_err(unreadable(folder))?.path();
        if path.is_dir() {
            walk(root, &path, texts)?;
        } else if path.extension().is_some_and(|extension| extension == "csv" || extension == "toml") {
            let bytes = fs::read(&path).map_err(unreadable(&path))?;
            let text = String::from_utf8(bytes)
                .map_err(|error| unreadable(&path)(io::Error::new(io::ErrorKind::InvalidData, error)))?;
            let name = path.strip_prefix(root).unwrap_or(&path).to_string_lossy().replace('\\', "/");
            texts.push((Cow::Owned(name), Cow::Owned(text)));
        }
    }
    Ok(())
}
