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
    // The phone's clock is told, so that the portal can say when it is off; it never counts.
    form.querySelectorAll("input[data-now]").forEach((field) => {
      field.value = new Date().toISOString();
    });
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

  // A signature drawn on the page becomes the file of its field; without this a photo of the signed sheet is chosen there.
  document.querySelectorAll("[data-sign]").forEach((box) => {
    const canvas = box.querySelector("canvas");
    const field = box.closest("form").elements[box.dataset.sign];
    const said = box.querySelector("[role=status]");
    const ink = canvas.getContext("2d");
    if (!field || !ink || !window.DataTransfer) return;
    box.hidden = false;
    const blank = () => {
      const scale = devicePixelRatio || 1;
      canvas.width = canvas.clientWidth * scale;
      canvas.height = canvas.clientHeight * scale;
      ink.scale(scale, scale);
      ink.fillStyle = "#fff";
      ink.fillRect(0, 0, canvas.clientWidth, canvas.clientHeight);
      ink.strokeStyle = "#111";
      ink.lineWidth = 2.5;
      ink.lineCap = ink.lineJoin = "round";
    };
    const file = () =>
      canvas.toBlob((picture) => {
        const files = new DataTransfer();
        files.items.add(new File([picture], "signature.png", { type: "image/png" }));
        field.files = files.files;
        said.textContent = said.dataset.signed;
      }, "image/png");
    blank();
    let drawing = false;
    canvas.addEventListener("pointerdown", (event) => {
      event.preventDefault();
      canvas.setPointerCapture(event.pointerId);
      drawing = true;
      ink.beginPath();
      ink.moveTo(event.offsetX, event.offsetY);
    });
    canvas.addEventListener("pointermove", (event) => {
      if (!drawing) return;
      ink.lineTo(event.offsetX, event.offsetY);
      ink.stroke();
    });
    ["pointerup", "pointercancel"].forEach((end) =>
      canvas.addEventListener(end, () => {
        if (drawing) file();
        drawing = false;
      }),
    );
    const clear = () => {
      blank();
      said.textContent = "";
    };
    box.querySelector("[data-sign-clear]").addEventListener("click", () => {
      field.value = "";
      clear();
    });
    field.addEventListener("change", clear);
  });

  // After a refused form the summary is what to read first.
  const summary = document.getElementById("error-summary");
  if (summary) summary.focus();
})();
