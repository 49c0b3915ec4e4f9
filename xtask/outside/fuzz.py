"""Puts questions to the API that its OpenAPI document allows, and some that it does not: no answer may be a
server error, and none may be undocumented.

Usage: fuzz.py COMMAND, the built `depositary`. Needs the package `schemathesis`.
"""

import subprocess
import sys

CHECKS = "not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance"


def main(command):
    serve = [command, "serve", "--listen", "127.0.0.1:0", "--quiet"]
    with subprocess.Popen(serve, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as server:
        try:
            address = next(line.strip() for line in server.stdout if line.startswith("http"))
            fuzz = [sys.executable, "-m", "schemathesis.cli", "run", f"{address}api/v1/openapi.json"]
            # A fixed seed: the same questions each time, so that what passed yesterday passes today.
            fuzz += ["--max-examples", "15", "--seed", "20250306", "--checks", CHECKS]
            ran = subprocess.run(fuzz, capture_output=True, text=True)
        finally:
            server.terminate()
    if ran.returncode != 0:
        sys.exit(ran.stdout + ran.stderr)
    print(next(line.strip() for line in ran.stdout.splitlines() if "generated" in line and "passed" in line))


if __name__ == "__main__":
    main(sys.argv[1])
