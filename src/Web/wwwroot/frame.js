// Makes pages nicer; every page works without it. No inline handlers, so that the content policy can stay strict.
(() => {
  "use strict";

  // "/" puts the cursor into the search box, unless something is being typed. The box names the key only where it is heard.
  const search = document.querySelector("[data-focus-key]");
  document.addEventListener("keydown", (event) => {
    const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
    if (search && event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      search.focus();
    }
    if (event.key === "Escape") {
      document.querySelectorAll("details.account[open]").forEach((menu) => menu.removeAttribute("open"));
    }
  });

  search?.setAttribute("aria-keyshortcuts", search.dataset.focusKey);

  // Reads a typed amount or day back in words, as the server does when the page is made.
  let waiting;
  document.addEventListener("input", (event) => {
    const source = event.target.dataset.reading;
    if (!source) return;
    clearTimeout(waiting);
    waiting = setTimeout(async () => {
      const url = new URL(source, location.origin);
      url.searchParams.set("value", event.target.value);
      const answer = await fetch(url);
      const line = document.getElementById(`${event.target.id}-reading`);
      if (answer.ok && line) line.textContent = await answer.text();
    }, 150);
  });

  // One press, one submission: the button answers at once and stays quiet until the page changes.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.method !== "post" || event.defaultPrevented) return;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = "1";
    form.setAttribute("aria-busy", "true");
  });
  addEventListener("pageshow", () => {
    document.querySelectorAll("form[data-sent]").forEach((form) => {
      delete form.dataset.sent;
      form.removeAttribute("aria-busy");
    });
  });

  // One box chooses all rows of a list.
  document.addEventListener("change", (event) => {
    if (!event.target.matches("[data-choose-all]")) return;
    const table = event.target.closest("table");
    table.querySelectorAll("tbody input[type=checkbox]").forEach((box) => {
      box.checked = event.target.checked;
    });
  });

  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-print]")) print();
  });

  // Where the work was done, when its person asks for it; the server judges what the device says.
  document.querySelectorAll("form[data-locate]").forEach((form) => {
    const box = form.querySelector("[data-locate-box]");
    if (!box || !navigator.geolocation) return;
    const said = box.querySelector("[role=status]");
    const put = (name, value) => {
      form.elements[`Form.${name}`].value = value;
    };
    box.hidden = false;
    box.querySelector("[data-locate-button]").addEventListener("click", () => {
      navigator.geolocation.getCurrentPosition(
        (place) => {
          put("Longitude", place.coords.longitude.toFixed(6));
          put("Latitude", place.coords.latitude.toFixed(6));
          put("Accuracy", Math.round(place.coords.accuracy));
          put("DeviceTime", Math.round(place.timestamp));
          said.textContent = said.dataset.located;
        },
        () => {
          said.textContent = said.dataset.notLocated;
        },
        { enableHighAccuracy: true, timeout: 15000, maximumAge: 60000 },
      );
    });
  });

  // After a refused form the summary is what to read first.
  const summary = document.getElementById("error-summary");
  if (summary) summary.focus();
})();
