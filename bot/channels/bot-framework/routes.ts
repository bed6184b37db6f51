import type { Activity } from 'botbuilder';
import type { Request, Response, Server } from 'restify';
import { emptyMemory } from '../../../dialogs/memory.ts';
import { unavailableText } from '../../../dialogs/reply/unavailable-text.ts';
import { sentences } from '../../../locales/sentences.ts';
import { type Config, isLoopback } from '../../config.ts';
import type { GapKeeper } from '../../gaps/gap-keeper.ts';
import type { Limit } from '../../http/limit.ts';
import { HttpError } from '../../http-error.ts';
import type { KnowledgeSource } from '../../knowledge-source.ts';
import type { Log } from '../../log.ts';
import type { Metrics } from '../../metrics/metrics.ts';
import { readJsonBody } from '../../read-json-body.ts';
import { StorageError, type Store } from '../../storage/store.ts';
import { publicAddress } from '../direct-line/public-address.ts';
import { createOutbox, type Outbox, type Send } from '../outbox.ts';
import type { TakeTurn } from '../take-turn.ts';
import { addressed } from './addressed.ts';
import type { CreateChannelSdk } from './channel-sdk.ts';
import { conversationOf, createGuideBot, localeOf } from './guide-bot.ts';
import { messagesPath } from './messages-path.ts';
import { createReminders } from './reminders.ts';
import { isOfMicrosoft } from './service-url.ts';
import { realWaiting, type Waiting } from './with-retries.ts';

/** Bytes: Teams sends a pasted text twice, as HTML too. */
const largestActivity = 256 * 1024;

/** What is Microsoft's, or of the clock. */
export interface Outside {
  /** Whether replies may be posted at a `serviceUrl`. */
  trusts(serviceUrl: unknown): boolean;
  waiting: Waiting;
}

/** What it is made of. */
export interface BotFrameworkParts {
  config: Pick<Config, 'botFramework' | 'publicUrl' | 'documentHours' | 'teamsAppId'>;
  knowledge: KnowledgeSource;
  store: Store;
  log: Log;
  createSdk: CreateChannelSdk;
  /** The channels of many towns come from few addresses: only a conversation can ask too much. */
  limit: Limit;
  metrics: Metrics;
  takeTurn: TakeTurn;
  keeper?: Pick<GapKeeper, 'keep'> | null;
  now: () => Date;
}

/**
 * `POST /api/messages`, and the reminders of those who wrote there. Without credentials the SDK would accept anybody's activity and post the reply to whatever
 * `serviceUrl` it names, so the route is closed unless they are configured; the development switch opens it to this
 * machine alone. Who calls is checked before what they say is read.
 * @returns what is sent by it, to be started and stopped with the service
 */
export function addBotFrameworkRoutes(
  server: Server,
  { config, knowledge, store, log, createSdk, limit, metrics, takeTurn, keeper = null, now }: BotFrameworkParts,
  outside: Partial<Outside> = {},
): Pick<Outbox, 'start' | 'stop'> {
  const { botFramework: mode, publicUrl, documentHours, teamsAppId } = config;
  const { trusts = mode.mode === 'unauthenticated' ? isLocal : isOfMicrosoft, waiting = realWaiting } = outside;
  const { refusalOfToken, refusalOf, send } = createSdk(mode, trusts);
  const outbox = createOutbox({ store, send, log, metrics, now: () => now().valueOf(), waiting });
  const bot = createGuideBot(knowledge, outbox, { documentHours, teamsAppId }, now, takeTurn, keeper);
  const reminders = createReminders(knowledge, store, outbox, log, now, takeTurn);

  const checkToken = async (request: Request, _response: Response) => {
    if (mode.mode === 'unauthenticated') {
      if (!isLoopback(request.socket.remoteAddress ?? '')) throw onlyLocal();
    } else refuse(await refusalOfToken(request.headers.authorization ?? ''));
  };
  const answer = async (request: Request, response: Response) => {
    const activity: Partial<Activity> = request.body ?? {};
    if (!isActivity(activity)) {
      throw new HttpError(400, 'BadRequest', 'El cos ha de ser una activitat de Bot Framework.');
    }
    if (mode.mode === 'unauthenticated') {
      if (!trusts(activity.serviceUrl)) throw onlyLocal();
    } else {
      await checkCaller(activity, request.headers.authorization ?? '');
      await limit(conversationOf(activity));
    }
    const address = publicAddress(request, publicUrl);
    try {
      const told = await bot(activity, address);
      if (told) response.send(told.status, told.body);
      else response.send(200);
    } catch (error) {
      await apologise(activity, error as Error);
      response.send(200);
    }
  };
  server.post(messagesPath, checkToken, readJsonBody(largestActivity), answer);

  return {
    start() {
      outbox.start();
      reminders.start();
    },
    async stop() {
      await Promise.all([reminders.stop(), outbox.stop()]);
    },
  };

  /**
   * Owns up to what could not be done, so that the person says it again.
   * @throws the error, when not even that can be told: the channel then sends it again
   */
  async function apologise(activity: Activity, error: Error): Promise<void> {
    log.error('turn failed', { channel: 'bot-framework', error: error.message });
    const locale = localeOf(activity) ?? emptyMemory.locale;
    const text =
      error instanceof StorageError ? unavailableText(knowledge.current(), locale) : sentences(locale)('failed');
    await sendOnce(send, addressed({ text }, activity), error);
  }

  async function checkCaller(activity: Activity, authorization: string): Promise<void> {
    if (!trusts(activity.serviceUrl)) {
      throw new HttpError(403, 'NotTrusted', 'Només contesto als serveis de Microsoft (serviceUrl).');
    }
    refuse(await refusalOf(activity, authorization));
  }

  function refuse(reason: string | null): void {
    if (reason === null) return;
    log.info('request refused', { channel: 'bot-framework', reason });
    throw new HttpError(
      401,
      'Unauthorized',
      'La petició no ve signada per un canal de Bot Framework per a aquest bot.',
    );
  }
}

async function sendOnce(send: Send, apology: Partial<Activity>, error: Error): Promise<void> {
  await send(apology).catch(() => {
    throw error;
  });
}

/** What the bot looks into without asking. */
function isActivity(activity: Partial<Activity>): activity is Activity {
  const { type, id, channelId, conversation, recipient, from } = activity;
  const named = [conversation, recipient, from].every((account) => typeof account?.id === 'string');
  return (
    named && typeof type === 'string' && typeof channelId === 'string' && ['string', 'undefined'].includes(typeof id)
  );
}

const onlyLocal = () => new HttpError(403, 'Closed', 'En desenvolupament només s’hi arriba des d’aquesta màquina.');

/** Whether the address where a reply is wanted is this machine. */
function isLocal(serviceUrl: unknown): boolean {
  if (typeof serviceUrl !== 'string' || !URL.canParse(serviceUrl)) return false;
  return isLoopback(new URL(serviceUrl).hostname.replace(/^\[|\]$/g, ''));
}
