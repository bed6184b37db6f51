let sent = 0;

async function post(url: string, body: object, headers: Record<string, string> = {}): Promise<string> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${url} answers ${response.status}`);
  return response.text();
}

/**
 * Says something as Teams does, and waits until it has been heard and answered.
 * @param serviceUrl where the answer is posted
 * @param person a number for each, in a conversation of their own
 */
export async function sayAtMessages(url: string, serviceUrl: string, text: string, person = 0): Promise<void> {
  await post(`${url}/api/messages`, {
    type: 'message',
    id: `a${sent++}`,
    text,
    channelId: 'test',
    serviceUrl,
    locale: 'ca-ES',
    from: { id: `u${person}` },
    recipient: { id: 'bot' },
    conversation: { id: `c${person}` },
  });
}

/** Asks as another program does. */
export async function askAnswers(url: string, q: string): Promise<void> {
  await post(`${url}/api/answers`, { q });
}

/** Asks as another assistant does, once it has listed the tools. */
export async function askOverMcp(url: string, q: string): Promise<void> {
  const params = { name: 'ask', arguments: { q } };
  const accept = { accept: 'application/json, text/event-stream' };
  await post(`${url}/mcp`, { jsonrpc: '2.0', id: sent++, method: 'tools/call', params }, accept);
}

/** Opens a conversation as the page does, and says something in it. */
export async function sayInThePage(url: string, text: string): Promise<void> {
  const { token, conversationId, userId } = JSON.parse(await post(`${url}/api/token`, {}));
  const conversations = `${url}/v3/directline/conversations`;
  const headers = { authorization: `Bearer ${token}` };
  await post(conversations, {}, headers);
  await post(`${conversations}/${conversationId}/activities`, { type: 'message', text, from: { id: userId } }, headers);
}
