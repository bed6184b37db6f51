import { type Activity, CloudAdapter } from 'botbuilder';
import type { Request, Response, Server } from 'restify';
import { emptyMemory } from '../../../dialogs/memory.ts';
import type { Knowledge } from '../../../knowledge/create-knowledge.ts';
import { sentences } from '../../../locales/sentences.ts';
import { type Config, isLoopback } from '../../config.ts';
import { createLimit } from '../../http/limit.ts';
import { HttpError } from '../../http-error.ts';
import type { Log } from '../../log.ts';
import { readJsonBody } from '../../read-json-body.ts';
import type { Store } from '../../storage/store.ts';
import { publicAddress } from '../direct-line/public-address.ts';
import {
  type Authentication,
  authenticationSettings,
  createAuthentication,
  refusalOf,
  refusalOfToken,
} from './authentication.ts';
import { createGuideBot } from './guide-bot.ts';
import { messagesPath } from './messages-path.ts';
import { remindWhenDue, type SendFirst } from './reminders.ts';
import { isOfMicrosoft } from './service-url.ts';
import { realWaiting, type SendError, type Waiting, withRetries } from './with-retries.ts';

/** Bytes: Teams sends a pasted text twice, as HTML too. */
const largestActivity = 256 * 1024;

/** What is Microsoft's, or of the clock. */
export interface Outside {
  authentication: Authentication;
  /** Whether replies may be posted at a `serviceUrl`. */
  trusts(serviceUrl: unknown): boolean;
  waiting: Waiting;
}

type BotFrameworkParts = Pick<Config, 'botFramework' | 'publicUrl' | 'documentHours' | 'limits'>;

/**
 * `POST /api/messages`, and the reminders of those who wrote there. Without credentials the SDK would accept anybody's activity and post the reply to whatever
 * `serviceUrl` it names, so the route is closed unless they are configured; the development switch opens it to this
 * machine alone. Who calls is checked before what they say is read.
 * @returns stops reminding
 */
export function addBotFrameworkRoutes(
  server: Server,
  { botFramework: mode, publicUrl, documentHours, limits }: BotFrameworkParts,
  knowledge: Knowledge,
  store: Store,
  log: Log,
  outside: Partial<Outside> = {},
  now: () => Date = () => new Date(),
): () => void {
  const {
    authentication = createAuthentication(authenticationSettings(mode)),
    trusts = isOfMicrosoft,
    waiting = realWaiting,
  } = outside;
  const adapter = new CloudAdapter(authentication);
  adapter.onTurnError = async (context, error: Error & SendError) => {
    const { name, message, statusCode: status, code } = error;
    // What a channel answers may repeat what was sent: of that, only its code.
    const isOfChannel = name === 'RestError';
    log.error('turn failed', { channel: 'bot-framework', ...(isOfChannel ? { status, code } : { error: message }) });
    if (!isOfChannel) await context.sendActivity(sentences(emptyMemory.locale)('failed'));
  };
  const bot = createGuideBot(knowledge, store, documentHours, waiting, now);
  // The channels of many towns come from few addresses: only a conversation can ask too much.
  const limit = createLimit(limits.messagesPerConversation);

  const checkToken = async (request: Request, _response: Response) => {
    if (mode.mode === 'unauthenticated') {
      if (!isLoopback(request.socket.remoteAddress ?? '')) throw onlyLocal();
    } else refuse(await refusalOfToken(authentication, request.headers.authorization ?? ''));
  };
  const answer = async (request: Request, response: Response) => {
    const activity: Partial<Activity> = request.body ?? {};
    if (!isActivity(activity)) {
      throw new HttpError(400, 'BadRequest', 'El cos ha de ser una activitat de Bot Framework.');
    }
    if (mode.mode === 'unauthenticated') {
      if (!isLocal(activity.serviceUrl)) throw onlyLocal();
    } else {
      await checkCaller(activity, request.headers.authorization ?? '');
      await limit(`${activity.channelId}|${activity.conversation.id}`);
    }
    const address = publicAddress(request, publicUrl);
    await adapter.process(request, response, (context) => bot(context, address));
  };
  server.post(messagesPath, checkToken, readJsonBody(largestActivity), answer);
  const appId = mode.mode === 'credentials' ? mode.credentials.appId : '';
  return remindWhenDue(knowledge, store, sendFirst(adapter, appId, waiting), log, now);

  async function checkCaller(activity: Activity, authorization: string): Promise<void> {
    if (!trusts(activity.serviceUrl)) {
      throw new HttpError(403, 'NotTrusted', 'Només contesto als serveis de Microsoft (serviceUrl).');
    }
    refuse(await refusalOf(authentication, activity, authorization));
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

/** Writes first in a conversation. What fails is for whoever sends: nobody is waiting for an answer to be told. */
function sendFirst(adapter: CloudAdapter, appId: string, waiting: Waiting): SendFirst {
  return async (reference, activities) => {
    let failure: unknown;
    await adapter.continueConversationAsync(appId, reference, async (context) => {
      try {
        for (const activity of activities) await withRetries(() => context.sendActivity(activity), waiting);
      } catch (error) {
        failure = error;
      }
    });
    if (failure) throw failure;
  };
}

/** What the bot and the SDK look into without asking. */
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
