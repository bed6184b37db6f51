/** The XMLHttpRequest of browsers, over fetch: as much of it as the Direct Line client uses. */
export class XmlHttpRequest {
  readyState = 0;
  status = 0;
  response: unknown = null;
  responseType = '';
  timeout = 0;
  withCredentials = false;
  upload = {};
  onreadystatechange: ((event: object) => void) | null = null;
  onerror: ((event: object) => void) | null = null;
  ontimeout: ((event: object) => void) | null = null;
  private method = 'GET';
  private url = '';
  private readonly headers = new Headers();
  private answered = new Headers();
  private readonly aborter = new AbortController();

  open(method: string, url: string): void {
    this.method = method;
    this.url = url;
    this.readyState = 1;
  }

  setRequestHeader(name: string, value: string): void {
    this.headers.append(name, value);
  }

  getResponseHeader(name: string): string | null {
    return this.answered.get(name);
  }

  abort(): void {
    this.aborter.abort();
  }

  send(body?: string): void {
    this.run(body).catch((error: unknown) => {
      if (!this.aborter.signal.aborted) this.onerror?.({ type: 'error', target: this, error });
    });
  }

  private async run(body: string | undefined): Promise<void> {
    const { method, headers } = this;
    const response = await fetch(this.url, { method, headers, signal: this.aborter.signal, ...(body && { body }) });
    const text = await response.text();
    this.status = response.status;
    this.answered = response.headers;
    this.response = this.responseType === 'json' && text !== '' ? JSON.parse(text) : text;
    this.readyState = 4;
    this.onreadystatechange?.({ type: 'readystatechange', target: this });
  }
}
