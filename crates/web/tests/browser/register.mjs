// The register under test: the built command, as a server on a free port and as a command line.

import { execFile, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { join } from "node:path";

const root = fileURLToPath(new URL("../../../../", import.meta.url));
const target = process.env.CARGO_TARGET_DIR ?? join(root, "target");
const command = process.env.DEPOSITARY ?? join(target, "debug", "depositary");
/** So long the server may take to open the record, on a machine with other work. */
const PATIENCE = 60_000;

/** The day that counts as today: one for server and command line, also while midnight passes. */
export const today = new Date().toISOString().slice(0, 10);

const env = { ...process.env, DEPOSITARY_TODAY: today, NO_COLOR: "1" };

/** What the command line answers. Exit codes from 3 on are answers too. */
export async function ask(...words) {
  const options = { env, maxBuffer: 64 * 1024 * 1024 };
  try {
    return (await promisify(execFile)(command, words, options)).stdout;
  } catch (failure) {
    if (failure.code >= 3) return failure.stdout;
    throw failure;
  }
}

/** The number of those bound on a day, as the command line counts them. */
export async function bound(treaty, on) {
  return JSON.parse(await ask("parties", treaty, "--count", "bound", "--on", on, "--format", "json")).count;
}

/** Starts the register; `origin` is where it listens, `stop` ends it, by its own process and no other. */
export async function start() {
  const server = spawn(command, ["serve", "--quiet", "--listen", "127.0.0.1:0"], { env, stdio: ["ignore", "ignore", "pipe"] });
  const ended = new Promise((done) => server.once("exit", done));
  // Should the tests break off, it ends with them.
  process.once("exit", () => server.kill("SIGKILL"));
  let said = "";
  server.stderr.setEncoding("utf8");
  const origin = await new Promise((found, failed) => {
    const late = setTimeout(() => failed(new Error(`no address after ${PATIENCE} ms: ${said}`)), PATIENCE);
    server.once("error", failed);
    server.once("exit", (code) => failed(new Error(`the register ended with ${code}: ${said}`)));
    server.stderr.on("data", (part) => {
      said += part;
      const address = /http:\/\/127\.0\.0\.1:\d+(?=\/)/.exec(said);
      if (!address) return;
      clearTimeout(late);
      found(address[0]);
    });
  }).catch((failure) => {
    server.kill("SIGKILL");
    throw failure;
  });
  const stop = async () => {
    server.kill("SIGTERM");
    const hard = setTimeout(() => server.kill("SIGKILL"), 5_000);
    await ended;
    clearTimeout(hard);
  };
  return { origin, stop };
}
