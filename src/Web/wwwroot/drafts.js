// Keeps what is typed into a form marked data-draft when the line drops: encrypted under a key that no script can read out, sent once when the line is back
// (the form's own token makes a second sending harmless), wiped at sign-out, when another account signs in, and after three days. Without this script the form is an ordinary form.
// The page of a long form (data-draft-stays) is kept in the same way, so that it also opens again without a line: sw.js shows it.
(() => {
  "use strict";
  const home = document.getElementById("drafts");
  if (!home || !window.indexedDB || !window.crypto?.subtle || !navigator.locks) return;
  const words = home.dataset;
  // When this page was kept, if it is one that was kept.
  const keptAt = Number(document.documentElement.dataset.kept ?? 0);
  const asLoaded = `<!doctype html>${document.documentElement.outerHTML}`;
  const name = "portal-drafts";
  const longest = 72 * 3600 * 1000;
  const mostBytes = 6 * 1024 * 1024;
  const forms = () => [...document.querySelectorAll("form[data-draft]")];
  const say = (text, ...values) => values.reduce((said, value, at) => said.replace(`{${at}}`, value), text);
  const clock = (time) => new Date(time).toTimeString().slice(0, 5);
  const day = (time) =>
    new Date(time).toLocaleString(document.documentElement.lang, { month: "long", day: "numeric", hour: "2-digit", minute: "2-digit" });

  const database = () =>
    new Promise((done, failed) => {
      const request = indexedDB.open(name, 2);
      request.onupgradeneeded = ({ oldVersion }) => {
        if (oldVersion < 1) {
          request.result.createObjectStore("keys");
          request.result.createObjectStore("drafts", { keyPath: "id" });
        }
        request.result.createObjectStore("pages", { keyPath: "id" });
      };
      request.onsuccess = () => done(request.result);
      request.onerror = () => failed(request.error);
    });

  const run = async (store, mode, work) => {
    const db = await database();
    try {
      return await new Promise((done, failed) => {
        const transaction = db.transaction(store, mode);
        const request = work(transaction.objectStore(store));
        transaction.oncomplete = () => done(request.result);
        transaction.onerror = transaction.onabort = () => failed(transaction.error);
      });
    } finally {
      db.close();
    }
  };

  // Emptied first: deleting waits for other windows, emptying does not.
  const wipe = async () => {
    await run("drafts", "readwrite", (drafts) => drafts.clear());
    await run("pages", "readwrite", (pages) => pages.clear());
    await run("keys", "readwrite", (keys) => keys.clear());
    await new Promise((done) => {
      const request = indexedDB.deleteDatabase(name);
      request.onsuccess = request.onerror = request.onblocked = done;
    });
  };

  const key = () =>
    navigator.locks.request(`${name}-key`, async () => {
      const kept = await run("keys", "readonly", (keys) => keys.get("draft"));
      if (kept) return kept;
      const made = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
      await run("keys", "readwrite", (keys) => keys.put(made, "draft"));
      await run("keys", "readwrite", (keys) => keys.put(words.account, "account"));
      return made;
    });

  // Four bytes say how long the words are; the photos follow them.
  const pack = async (draft) => {
    const files = await Promise.all(draft.files.map((each) => each.file.arrayBuffer()));
    const head = new TextEncoder().encode(
      JSON.stringify({
        ...draft,
        files: draft.files.map(({ field, file }) => ({ field, name: file.name, type: file.type, size: file.size })),
      }),
    );
    const size = new Uint8Array(4);
    new DataView(size.buffer).setUint32(0, head.length);
    return new Blob([size, head, ...files]).arrayBuffer();
  };
  const unpack = (bytes) => {
    const length = new DataView(bytes).getUint32(0);
    const draft = JSON.parse(new TextDecoder().decode(new Uint8Array(bytes, 4, length)));
    let from = 4 + length;
    draft.files = draft.files.map((each) => {
      const content = bytes.slice(from, from + each.size);
      from += each.size;
      return { field: each.field, file: new File([content], each.name, { type: each.type }) };
    });
    return draft;
  };

  const seal = async (bytes) => {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    return { iv, box: await crypto.subtle.encrypt({ name: "AES-GCM", iv }, await key(), bytes) };
  };
  const put = async (draft) => {
    const sealed = await seal(await pack(draft));
    await run("drafts", "readwrite", (drafts) => drafts.put({ id: draft.id, at: draft.at, ...sealed }));
  };
  const drop = (id) => run("drafts", "readwrite", (drafts) => drafts.delete(id));
  const all = async () => {
    const found = [];
    for (const row of await run("drafts", "readonly", (drafts) => drafts.getAll())) {
      try {
        if (Date.now() - row.at > longest) throw new Error("too old");
        found.push(unpack(await crypto.subtle.decrypt({ name: "AES-GCM", iv: row.iv }, await key(), row.box)));
      } catch {
        await drop(row.id);
      }
    }
    return found.sort((a, b) => a.at - b.at);
  };

  const onceOf = (form) => form.querySelector("input[type=hidden][name$='Once']");
  const save = async (form, state, submitter) => {
    const fields = [];
    let files = [];
    for (const [field, value] of new FormData(form, submitter)) {
      if (typeof value === "string") fields.push([field, value]);
      else if (value.size > 0) files.push({ field, file: value });
    }
    const tooLarge = files.reduce((sum, each) => sum + each.file.size, 0) > mostBytes;
    if (tooLarge) files = [];
    const draft = {
      id: onceOf(form).value,
      at: Date.now(),
      state,
      page: location.pathname + location.search,
      action: form.action,
      tooLarge,
      fields,
      files,
    };
    await put(draft);
    return draft;
  };

  const post = (draft) => {
    const body = new FormData();
    draft.fields.forEach(([field, value]) => body.append(field, value));
    draft.files.forEach(({ field, file }) => body.append(field, file, file.name));
    return fetch(draft.action, { method: "POST", body, headers: { "X-Draft": "1" } });
  };
  // The token against forged forms may be older than the session: the page gives a new one.
  const renew = async (draft) => {
    const page = new DOMParser().parseFromString(await (await fetch(draft.page)).text(), "text/html");
    const token = page.querySelector("input[name=__RequestVerificationToken]")?.value;
    if (token) draft.fields = draft.fields.map((each) => (each[0] === "__RequestVerificationToken" ? [each[0], token] : each));
  };

  const written = (form) =>
    JSON.stringify([...new FormData(form)].filter(([field, value]) => typeof value === "string" && !/(^__|Once$|Seen$)/.test(field)));
  // A long form that stays open (data-draft-stays) goes on after it was sent by itself: under a new token, so that what is typed next is not taken for a second press,
  // and from the version that the portal has now. Where that cannot be asked for, the portal says "changed meanwhile" and keeps what was typed.
  const goOn = async (draft, place) => {
    const form = forms().find((each) => "draftStays" in each.dataset && onceOf(each)?.value === draft.id);
    if (!form || pressed) return;
    delete form.dataset.waits;
    restored = null;
    onceOf(form).value = crypto.randomUUID();
    const typed = draft.fields.filter(([field]) => !/(^__|Once$|Seen$|From$)/.test(field));
    if (written(form) !== JSON.stringify(typed)) await save(form, "typed");
    try {
      const html = await (await fetch(place || draft.page)).text();
      const page = new DOMParser().parseFromString(html, "text/html");
      const seen = (where) => where.querySelector("input[type=hidden][name$='Seen']");
      const next = page.querySelector(`form[data-draft="${form.dataset.draft}"]`);
      if (next && seen(next) && seen(form)) seen(form).value = seen(next).value;
      const token = next?.querySelector("input[name=__RequestVerificationToken]");
      if (token) form.querySelector("input[name=__RequestVerificationToken]").value = token.value;
      if (next) await keepPage(html);
    } catch {
      return;
    }
  };

  const keepPage = async (html) => {
    const sealed = await seal(new TextEncoder().encode(html));
    await run("pages", "readwrite", (pages) => pages.put({ id: location.pathname, at: Date.now(), ...sealed }));
    const cache = await caches.open("portal-shell-1");
    const parts = [...document.querySelectorAll("link[rel=stylesheet], link[rel=icon], script[src]")].map((part) => part.href ?? part.src);
    const there = await Promise.all(parts.map((part) => cache.match(part)));
    await cache.addAll(parts.filter((_, at) => !there[at]));
  };
  const dropOldPages = async () => {
    const old = (await run("pages", "readonly", (pages) => pages.getAll())).filter((page) => Date.now() - page.at > longest);
    await Promise.all(old.map((page) => run("pages", "readwrite", (pages) => pages.delete(page.id))));
  };

  let sent = null;
  // What a press sends is followed by the portal's answer; the form does not go on.
  let pressed = false;
  // What became of one draft: "sent", "refused", or "waits" when the line or the session is gone.
  const deliver = async (draft) => {
    let answer;
    try {
      answer = await post(draft);
      if (answer.status === 400) {
        await renew(draft);
        answer = await post(draft);
      }
    } catch {
      return "waits";
    }
    const place = answer.headers.get("X-Location") ?? "";
    if (answer.status >= 500 || answer.status === 429 || /^(https?:\/\/[^/]+)?\/sign-in/.test(place)) return "waits";
    if (!answer.ok) {
      await put({ ...draft, state: "refused" });
      return "refused";
    }
    await drop(draft.id);
    sent = { at: Date.now(), place };
    await goOn(draft, place);
    return "sent";
  };
  const sendAll = async () => {
    if (!navigator.onLine) return show();
    await navigator.locks.request(name, async () => {
      for (const draft of (await all()).filter((each) => each.state === "waiting")) {
        if ((await deliver(draft)) === "waits") break;
      }
    });
    return show();
  };

  const line = (text, href) => {
    const said = document.createElement("p");
    if (href) {
      const link = document.createElement("a");
      link.href = href;
      link.textContent = text;
      said.append(link);
    } else {
      said.textContent = text;
    }
    return said;
  };
  const show = async () => {
    const drafts = await all();
    const waiting = drafts.filter((each) => each.state === "waiting");
    const shown = [];
    if (!navigator.onLine) shown.push(line(words.offline));
    if (keptAt) shown.push(line(say(words.kept, day(keptAt))));
    if (waiting.length > 0) shown.push(line(say(words.waiting, waiting.length, clock(waiting[0].at))));
    drafts.filter((each) => each.state === "refused").forEach((each) => shown.push(line(say(words.refused, clock(each.at)), each.page)));
    if (restored) shown.push(line(say(words.restored, clock(restored.at))));
    if (drafts.some((each) => each.tooLarge)) shown.push(line(words.large));
    if (sent) shown.push(line(say(words.sent, clock(sent.at)), sent.place));
    if (waiting.length > 0 || restored || drafts.some((each) => each.state === "refused")) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "btn btn-secondary";
      button.textContent = words.discard;
      button.addEventListener("click", async () => {
        if (!confirm(words.sure)) return;
        await wipe();
        location.reload();
      });
      shown.push(button);
    }
    home.replaceChildren(...shown);
    home.hidden = shown.length === 0;
  };

  let restored = null;
  const fill = (form, draft) => {
    const values = Map.groupBy(draft.fields, ([field]) => field);
    for (const input of form.elements) {
      const given = values.get(input.name)?.map(([, value]) => value);
      if (!input.name || input.name.startsWith("__") || input.type === "file" || input.type === "submit") continue;
      if (input.type === "checkbox" || input.type === "radio") input.checked = given?.includes(input.value) ?? false;
      else if (given) input.value = given[0];
    }
    for (const { field, file } of draft.files) {
      const chosen = new DataTransfer();
      chosen.items.add(file);
      form.elements[field].files = chosen.files;
    }
  };
  // A page that came back with problems shows what was typed by itself, under a new token.
  const restore = async () => {
    const problems = document.querySelector("#refusal, #error-summary, #overtaken");
    for (const form of forms()) {
      const own = (await all()).filter((each) => each.action === form.action);
      if (problems) await Promise.all(own.map((each) => drop(each.id)));
      else if (own.length > 0) {
        restored = own.at(-1);
        fill(form, restored);
        if (restored.state === "waiting") form.dataset.waits = "1";
      } else if (keptAt) {
        // What this page was kept with may have been sent since.
        onceOf(form).value = crypto.randomUUID();
      }
    }
  };

  let typing;
  document.addEventListener("input", (event) => {
    const form = event.target.closest?.("form[data-draft]");
    if (!form || form.dataset.sending) return;
    clearTimeout(typing);
    // What waits to be sent stays to be sent, with what was typed since.
    const state = "draftStays" in form.dataset && form.dataset.waits ? "waiting" : "typed";
    typing = setTimeout(() => form.dataset.sending || save(form, state), 400);
  });

  const natively = (form, submitter) => {
    if (submitter?.name) {
      const field = document.createElement("input");
      [field.type, field.name, field.value] = ["hidden", submitter.name, submitter.value];
      form.append(field);
    }
    HTMLFormElement.prototype.submit.call(form);
  };
  const send = async (form, submitter) => {
    clearTimeout(typing);
    // Under the lock: whatever waits under the form's token was sent before, and the form goes on under another, or it is sent with what is pressed now.
    const { draft, end } = await navigator.locks.request(name, async () => {
      const draft = await save(form, "waiting", submitter);
      restored = null;
      pressed = true;
      try {
        return { draft, end: navigator.onLine ? await deliver(draft) : "waits" };
      } finally {
        pressed = false;
      }
    });
    if (end === "sent") {
      location.assign(sent.place || location.href);
    } else if (end === "refused") {
      // Asked again without the script, the portal says why on its own page; a refusal wrote nothing.
      await drop(draft.id);
      natively(form, submitter);
    } else {
      delete form.dataset.sending;
      form.dataset.waits = "1";
      form.removeAttribute("aria-busy");
      await show();
      home.scrollIntoView({ block: "nearest" });
    }
  };
  const leave = async (form) => {
    const waiting = (await all()).filter((each) => each.state !== "typed").length;
    if (waiting > 0 && !confirm(say(words.leave, waiting))) return;
    await wipe();
    HTMLFormElement.prototype.submit.call(form);
  };
  document.addEventListener(
    "submit",
    (event) => {
      const form = event.target;
      if (form.matches("form[data-draft]") && onceOf(form)) {
        event.preventDefault();
        if (form.dataset.sending) return;
        form.dataset.sending = "1";
        form.setAttribute("aria-busy", "true");
        send(form, event.submitter).catch(() => natively(form, event.submitter));
      } else if (new URL(form.action).pathname === "/sign-out") {
        event.preventDefault();
        leave(form).catch(() => HTMLFormElement.prototype.submit.call(form));
      }
    },
    true,
  );

  const begin = async () => {
    const account = await run("keys", "readonly", (keys) => keys.get("account"));
    if (account && words.account && account !== words.account) await wipe();
    await dropOldPages();
    await restore();
    await sendAll();
    if (!keptAt && forms().some((form) => "draftStays" in form.dataset)) await keepPage(asLoaded).catch(() => undefined);
    // A page left meanwhile ends the registration; the next one tries again.
    if (forms().length > 0) navigator.serviceWorker?.register("/sw.js").catch(() => undefined);
  };
  addEventListener("pageshow", () => forms().forEach((form) => delete form.dataset.sending));
  addEventListener("online", sendAll);
  addEventListener("offline", show);
  setInterval(() => document.visibilityState === "visible" && navigator.onLine && sendAll(), 30_000);
  begin();
})();
