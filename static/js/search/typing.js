// While somebody types in a search box, titles are offered below it, and one that is chosen is
// opened. Whoever chooses none presses Enter and comes to the search page, as without this.
const WAIT = 200; // milliseconds after the last letter
const LEAST = 2; // letters

class Offers {
  #chosen = -1;
  #request = null;
  #timer = 0;

  constructor(form) {
    this.form = form;
    this.box = form.querySelector("[type=search]");
    this.list = document.createElement("ul");
    this.list.id = `${this.box.id}-titles`;
    this.list.className = "plain search-form__titles";
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", form.dataset.offers);
    this.list.hidden = true;
    this.status = document.createElement("p");
    this.status.className = "visually-hidden";
    this.status.setAttribute("role", "status");
    form.append(this.list, this.status);
    for (const [name, value] of Object.entries({
      role: "combobox",
      autocomplete: "off",
      "aria-autocomplete": "list",
      "aria-controls": this.list.id,
      "aria-expanded": "false",
    })) {
      this.box.setAttribute(name, value);
    }
    this.box.addEventListener("input", () => this.#later());
    this.box.addEventListener("keydown", (event) => this.#press(event));
    this.box.addEventListener("blur", () => this.#leave());
    form.addEventListener("submit", () => this.#leave());
    // The focus stays in the box while the list is pressed.
    this.list.addEventListener("pointerdown", (event) => event.preventDefault());
    this.list.addEventListener("click", ({ target }) => this.#go(target.closest("[data-url]")));
  }

  #later() {
    this.#stop();
    this.#choose(-1);
    const words = this.box.value.trim();
    if (words.length < LEAST) this.#close();
    else this.#timer = setTimeout(() => this.#ask(words), WAIT);
  }

  async #ask(words) {
    this.#request = new AbortController();
    const { signal } = this.#request;
    try {
      const query = new URLSearchParams({ q: words });
      const answer = await fetch(`${this.form.dataset.titles}?${query}`, { signal });
      if (!answer.ok) return;
      const { titles, said } = await answer.json();
      if (!signal.aborted) this.#show(titles, said);
    } catch {
      // Left off, or not reached: the form works as it did.
    }
  }

  #show(titles, said) {
    this.list.replaceChildren(...titles.map((offered, place) => this.#option(offered, place)));
    this.#choose(-1);
    this.#toggle(titles.length > 0);
    this.status.textContent = said;
  }

  #option({ title, url }, place) {
    const option = document.createElement("li");
    option.id = `${this.list.id}-${place}`;
    option.className = "search-form__title";
    option.setAttribute("role", "option");
    option.dataset.url = url;
    option.textContent = title;
    return option;
  }

  #press(event) {
    if (event.isComposing) return;
    const { key } = event;
    const isStep = key === "ArrowDown" || key === "ArrowUp";
    const chosen = this.list.children[this.#chosen];
    if (isStep && this.list.children.length) this.#step(key === "ArrowDown" ? 1 : -1);
    else if (key === "Escape" && !this.list.hidden) this.#leave();
    else if (key === "Enter" && chosen) this.#go(chosen);
    else return;
    event.preventDefault();
  }

  // From the last title one comes back to the box, and from there to the first.
  #step(by) {
    const places = this.list.children.length + 1;
    const place = (this.#chosen + 1 + by + places) % places;
    this.#toggle(true);
    this.#choose(place - 1);
  }

  #choose(place) {
    this.#chosen = place;
    for (const [number, option] of [...this.list.children].entries()) {
      option.setAttribute("aria-selected", String(number === place));
    }
    const option = this.list.children[place];
    if (!option) return this.box.removeAttribute("aria-activedescendant");
    this.box.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  }

  #go(option) {
    if (option) location.assign(option.dataset.url);
  }

  #toggle(isOpen) {
    this.list.hidden = !isOpen;
    this.box.setAttribute("aria-expanded", String(isOpen));
  }

  #close() {
    this.#choose(-1);
    this.#toggle(false);
    this.status.textContent = "";
  }

  #leave() {
    this.#stop();
    this.#close();
  }

  #stop() {
    clearTimeout(this.#timer);
    this.#request?.abort();
  }
}

for (const form of document.querySelectorAll("form[data-titles]")) new Offers(form);
