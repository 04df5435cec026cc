// Talking to the server, and knowing what its answers mean.

/**
 * Sends forms, with a token that is read anew when the server does not know it any more: signing
 * in again in another tab changes it.
 *
 * @param {string} token - the page's CSRF token.
 */
export class Post {
  constructor(token) {
    this.token = token;
  }

  /**
   * Send a form.
   * @returns {Promise<{kind: string, status: number, body: object}>} kind is "answer", "signedOut",
   *   or "later": the server cannot be reached, or cannot answer now.
   */
  async send(address, fields) {
    const answer = await this.#once(address, fields);
    if (answer.kind !== "stale" || !(await this.#renewed())) return asKnown(answer);
    return asKnown(await this.#once(address, fields));
  }

  async #once(address, fields) {
    const body = new URLSearchParams(fields);
    const headers = { "X-CSRFToken": this.token, Accept: "application/json" };
    let response;
    try {
      response = await fetch(address, { method: "POST", body, headers, redirect: "manual" });
    } catch {
      return { kind: "later" };
    }
    return kindOf(response);
  }

  async #renewed() {
    try {
      const page = await fetch(location.href, { redirect: "manual" });
      if (!page.ok) return false;
      const found = new DOMParser().parseFromString(await page.text(), "text/html");
      this.token = found.querySelector("[name=csrfmiddlewaretoken]").value;
      return true;
    } catch {
      return false;
    }
  }
}

async function kindOf(response) {
  const { status } = response;
  const isJson = response.headers.get("Content-Type")?.startsWith("application/json");
  if (isJson && (status < 500 && status !== 429)) {
    return { kind: "answer", status, body: await response.json() };
  }
  if (response.type === "opaqueredirect" || status === 401) return { kind: "signedOut" };
  if (status === 403) return { kind: "stale" };
  if (status === 404) return { kind: "answer", status, body: { state: "gone" } };
  return { kind: "later" };
}

/** A form that is refused with a new token too comes from somebody who is not signed in. */
function asKnown(answer) {
  return answer.kind === "stale" ? { kind: "signedOut" } : answer;
}
