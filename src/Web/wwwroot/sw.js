// Shows a calm page when there is no line, or the page of a long form that drafts.js kept, encrypted and for three days. No other page of a person is ever stored.
const shell = "portal-shell-1";
const longest = 72 * 3600 * 1000;

self.addEventListener("install", (event) => {
  event.waitUntil(
    (async () => {
      const cache = await caches.open(shell);
      const page = await fetch("/offline", { credentials: "omit", cache: "no-store" });
      const html = await page.clone().text();
      const parts = [...html.matchAll(/(?:href|src)="(\/[^"]+\.(?:css|js|svg)[^"]*)"/g)].map((found) => found[1]);
      await cache.put("/offline", page);
      await cache.addAll(parts);
      await self.skipWaiting();
    })(),
  );
});

self.addEventListener("activate", (event) => {
  event.waitUntil(
    (async () => {
      const old = (await caches.keys()).filter((name) => name !== shell);
      await Promise.all(old.map((name) => caches.delete(name)));
      await self.clients.claim();
    })(),
  );
});

const answered = (request) =>
  new Promise((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });

// Fails where nothing was kept; it never makes the store itself.
const keptPage = async (path) => {
  const opening = indexedDB.open("portal-drafts");
  opening.onupgradeneeded = () => opening.transaction.abort();
  const db = await answered(opening);
  try {
    const page = await answered(db.transaction("pages").objectStore("pages").get(path));
    if (Date.now() - page.at > longest) return null;
    const key = await answered(db.transaction("keys").objectStore("keys").get("draft"));
    const html = new TextDecoder().decode(await crypto.subtle.decrypt({ name: "AES-GCM", iv: page.iv }, key, page.box));
    const calm = await caches.match("/offline");
    return new Response(html.replace("<html", `<html data-kept="${page.at}"`), {
      headers: { "Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": calm.headers.get("Content-Security-Policy") },
    });
  } finally {
    db.close();
  }
};

const withoutLine = async (request) => {
  const kept = request.method === "GET" ? await keptPage(new URL(request.url).pathname).catch(() => null) : null;
  return kept ?? (await caches.match("/offline")) ?? Response.error();
};

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.mode === "navigate") {
    event.respondWith(fetch(request).catch(() => withoutLine(request)));
  } else if (new URL(request.url).searchParams.has("v")) {
    event.respondWith(caches.match(request).then((kept) => kept ?? fetch(request)));
  }
});
