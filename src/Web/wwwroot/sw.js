// Shows a calm page when there is no line. It keeps that page and its parts only: no page of a person is ever stored.
const shell = "portal-shell-1";

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

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.mode === "navigate") {
    event.respondWith(fetch(request).catch(async () => (await caches.match("/offline")) ?? Response.error()));
  } else if (new URL(request.url).searchParams.has("v")) {
    event.respondWith(caches.match(request).then((kept) => kept ?? fetch(request)));
  }
});
