#!/bin/sh
# How fast the register answers over HTTP, with latency percentiles and memory. Needs `wrk` (Debian) and the
# release build: `cargo build --release`. Let nothing else run meanwhile. Usage: load.sh [SECONDS]
set -eu
cd "$(dirname "$0")/../.."
seconds=${1:-10}
work=$(mktemp -d)
target/release/depositary serve --listen 127.0.0.1:0 --quiet >"$work/said" 2>&1 &
server=$!
trap 'kill "$server"; rm -r "$work"' EXIT
while ! grep -q '^http' "$work/said"; do sleep 0.1; done
address=$(sed -n 's,^\(http[^ ]*[0-9]\)/.*,\1,p' "$work/said")

memory() { awk '/VmRSS/ { print $2 / 1024 " MB" }' "/proc/$server/status"; }

# Other days on each request, so that no answer was kept from the visit before.
cat >"$work/days.lua" <<'LUA'
local n = 0
request = function()
  n = n + 1
  local day = os.date("!%Y-%m-%d", 1230000000 + (n % 5900) * 86400)
  return wrk.format("GET", string.format("/api/v1/status/LTU/ccm?on=%s", day))
end
LUA

put() {
    name=$1 path=$2
    shift 2
    wrk -t 2 -c 32 -d "$seconds" --latency "$@" "$address$path" |
        awk -v name="$name" '/^ +50%/ { p50 = $2 } /^ +99%/ { p99 = $2 } /Requests\/sec/ { rate = $2 } /Non-2xx/ { bad = $0 }
            END { printf "%-34s %10s/s   median %8s   p99 %8s %s\n", name, rate, p50, p99, bad }'
}

echo "memory at rest: $(memory)"
put 'status, JSON with proof' '/api/v1/status/LTU/ccm?on=2025-03-06'
put 'status, another day each time' '/' -s "$work/days.lua"
put 'State and treaty, page' '/states/LTU/ccm?on=2025-03-06'
put 'home, page with map' '/'
put 'map, picture' '/treaties/ccm/map.svg?on=2025-03-06'
echo "memory under load: $(memory)"
