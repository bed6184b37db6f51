import { ConfigError } from '../config-error.ts';
import { createClientAddress } from './client-address.ts';

/** How much may be asked for in ten minutes (0: as much as one likes), and how much may be open at once. */
export interface LimitsConfig {
  /** From one address. */
  tokens: number;
  /** Begun from one address. */
  conversations: number;
  /** From one address. */
  messages: number;
  messagesPerConversation: number;
  /** Written from one address. */
  kilobytes: number;
  /** Times that a conversation is asked for what is new in it. */
  readsPerConversation: number;
  /** From one address. */
  documents: number;
  /** Opened from one address. */
  sockets: number;
  openSockets: number;
  openSocketsPerAddress: number;
  openSocketsPerConversation: number;
  openConnections: number;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the limits from the environment. As they are, two hundred people of a town hall, behind one address, never meet them.
 * @throws ConfigError when a value cannot be used
 */
export function readLimits(env: Environment): LimitsConfig {
  const limit = (name: string, usual: number) => readNumber(env, name, usual, 0);
  const most = (name: string, usual: number) => readNumber(env, name, usual, 1);
  return {
    tokens: limit('LIMIT_TOKENS', 600),
    conversations: limit('LIMIT_CONVERSATIONS', 600),
    messages: limit('LIMIT_MESSAGES', 6000),
    kilobytes: limit('LIMIT_KILOBYTES', 8192),
    messagesPerConversation: limit('LIMIT_MESSAGES_PER_CONVERSATION', 300),
    readsPerConversation: limit('LIMIT_READS_PER_CONVERSATION', 3000),
    documents: limit('LIMIT_DOCUMENTS', 900),
    sockets: limit('LIMIT_SOCKETS', 1500),
    openSockets: most('MAX_SOCKETS', 3000),
    openSocketsPerAddress: most('MAX_SOCKETS_PER_ADDRESS', 1000),
    openSocketsPerConversation: most('MAX_SOCKETS_PER_CONVERSATION', 10),
    openConnections: most('MAX_CONNECTIONS', 5000),
  };
}

/**
 * The proxies that say who a client is.
 * @throws ConfigError when one is neither an address nor a range, or is everybody
 */
export function readProxies(env: Environment): string[] {
  const proxies = (env.TRUSTED_PROXIES ?? '').split(/[\s,]+/).filter((part) => part !== '');
  for (const proxy of proxies) {
    if (/\/0+$/.test(proxy)) {
      throw new ConfigError(
        `Amb TRUSTED_PROXIES=${proxy} es creuria a tothom qui diu que és. Posa-hi només l’adreça del servidor del davant, com 127.0.0.1, o el rang de la seva xarxa, com 172.16.0.0/12.`,
      );
    }
    try {
      createClientAddress([proxy]);
    } catch {
      throw new ConfigError(
        `TRUSTED_PROXIES és una llista d’adreces o de rangs, com 127.0.0.1 10.0.0.0/8, i hi ha «${proxy}».`,
      );
    }
  }
  return proxies;
}

function readNumber(env: Environment, name: string, usual: number, least: number): number {
  const value = env[name];
  if (!value) return usual;
  if (/^\d{1,7}$/.test(value) && Number(value) >= least) return Number(value);
  throw new ConfigError(`${name} ha de ser un número, ${least} o més, i és «${value}».`);
}
