/** Where the channels of Microsoft's public cloud take replies: Teams, its European and government points, and Azure's own chats. */
const hosts = new Set(['smba.trafficmanager.net']);
const domains = ['.botframework.com', '.teams.microsoft.com'];

/**
 * Whether a `serviceUrl` is Microsoft's. Replies carry a token of the bot and are posted wherever an activity says, so an
 * address of anybody else is a request forged; the SDK only compares it with what the token says, when it says it.
 */
export function isOfMicrosoft(serviceUrl: unknown): boolean {
  if (typeof serviceUrl !== 'string' || !URL.canParse(serviceUrl)) return false;
  const { protocol, hostname, port, username, password } = new URL(serviceUrl);
  if (protocol !== 'https:' || port !== '' || username !== '' || password !== '') return false;
  return hosts.has(hostname) || domains.some((domain) => hostname.endsWith(domain));
}
