// Which pages are looked at: one of each kind by name, and what links from the home page lead to.

/** One page of each kind, refusals too; [address, status]. */
const NAMED = [
  ["/", 200],
  ["/?treaty=apmbc&on=1999-03-01", 200],
  ["/treaties", 200],
  ["/treaties/ccm", 200],
  ["/treaties/apmbc?on=1999-03-01&group=eu", 200],
  ["/treaties/ccm/changes?from=2024-09-01&to=2025-06-30", 200],
  ["/states", 200],
  ["/states/LTU", 200],
  ["/states/SUN", 200],
  ["/states/LTU/dossier?on=2025-03-06", 200],
  ["/states/LTU/ccm?on=2025-03-06", 200],
  ["/states/LTU/ccm?on=2025-03-06&known=2024-12-31", 200],
  ["/states/UKR/apmbc", 200],
  ["/withdraw", 200],
  ["/states/LTU/ccm/withdraw?notice=2024-09-06", 200],
  ["/states/UKR/apmbc/withdraw?notice=2025-06-29", 200],
  ["/compare?one=LTU&other=LVA", 200],
  ["/departures", 200],
  ["/deadlines", 200],
  ["/deadlines?state=overdue,unknown&treaty=ccm", 200],
  ["/states/MRT/apmbc", 200],
  ["/audit", 200],
  ["/may", 200],
  ["/may/LTU/transit?with=USA", 200],
  ["/scenarios", 200],
  ["/scenarios/lithuania-returns", 200],
  ["/definitions", 200],
  ["/definitions/ccm", 200],
  ["/definitions/ccm?description=one-feature-unknown", 200],
  ["/definitions/apmbc?description=vehicle-mine", 200],
  ["/figures", 200],
  ["/figures?series=children-share", 200],
  ["/figures?explain=93+47", 200],
  ["/use-reports", 200],
  ["/positions", 200],
  ["/meetings", 200],
  ["/votes", 200],
  ["/definitions/ccm?submunitions=nine", 400],
  ["/sources", 200],
  ["/check", 200],
  ["/about", 200],
  ["/api", 200],
  ["/search?q=", 200],
  ["/search?q=Litauenn", 200],
  ["/search?q=zzzzzzzz", 200],
  ["/nowhere", 404],
  ["/states/Lituenia/ccm", 404],
  ["/states/LTU/ccm?on=2025-02-30", 400],
  ["/fr/", 200],
  ["/fr/treaties/ccm", 200],
  ["/fr/states/LTU/ccm?on=2025-03-06", 200],
  ["/fr/states/UKR/dossier", 200],
  ["/fr/nowhere", 404],
  ["/es/", 200],
  ["/es/states/LTU", 200],
  ["/es/states/LTU/ccm?on=2025-03-06", 200],
  ["/es/treaties/apmbc", 200],
];

/** So many steps of links from the home page, and so many pages of a kind that is not named above. */
const DEPTH = 2;
const OF_A_KIND = 2;

/** Pages that differ only in what they are about are of one kind. */
function kind(path) {
  return path.replace(/^\/(states|treaties|scenarios|definitions|may)\/[^/]+(\/(?!withdraw|changes)[^/]+)?/, (_, place, more) => `/${place}/…${more ? "/…" : ""}`);
}

/** Addresses of pages, and not of their data, pictures and feeds, nor the same in other languages. */
const PAGE = /^\/(?!api\/v\d|assets\/|fr\/|es\/)(?!.*\.(json|csv|svg|png|ics|atom|xml)(\?|$))(?!.*[?&]format=)/;

/** Reads pages from the register and collects the addresses of others, a few of each kind. */
async function crawled(origin) {
  const seen = new Set(NAMED.map(([address]) => address));
  const kinds = new Map(NAMED.map(([address]) => [kind(address.split("?")[0]), OF_A_KIND]));
  let next = ["/"];
  const found = [];
  for (let step = 0; step < DEPTH; step += 1) {
    const links = [];
    for (const address of next) {
      const answer = await fetch(origin + address, { headers: { accept: "text/html" } });
      const text = await answer.text();
      for (const [, link] of text.matchAll(/<a\b[^>]*?\shref="([^"]*)"/g)) {
        const url = new URL(link.replaceAll("&amp;", "&"), origin + address);
        const path = url.pathname + url.search;
        if (url.origin === origin && PAGE.test(path)) links.push(path);
      }
    }
    next = [];
    for (const address of links) {
      const of = kind(address.split("?")[0]);
      const count = kinds.get(of) ?? 0;
      if (seen.has(address) || count >= OF_A_KIND) continue;
      seen.add(address);
      kinds.set(of, count + 1);
      next.push(address);
    }
    found.push(...next);
  }
  return found.map((address) => [address, 200]);
}

/** All pages to look at, as [address, status]. */
export async function addresses(origin) {
  return [...NAMED, ...(await crawled(origin))];
}
