import { randomBytes } from 'node:crypto';
import type { Request, Response, Server } from 'restify';
import type { Content } from '../../knowledge/content.ts';
import { pageSentences } from '../../locales/webchat.ts';
import type { Config } from '../config.ts';
import type { ClientAddress } from '../http/client-address.ts';
import type { KnowledgeSource } from '../knowledge-source.ts';
import { localDay } from '../local-day.ts';
import type { Store } from '../storage/store.ts';
import { browserFiles } from '../webchat/bundle/browser-files.ts';
import { pageHeaders } from '../webchat/page-headers.ts';
import { sendPage } from '../webchat/send.ts';
import { sendMessage } from '../webchat/send-message.ts';
import { writeCsv } from '../write-csv.ts';
import { createAccess } from './access.ts';
import { councilTable } from './council-table.ts';
import type { CouncilsConfig } from './councils-config.ts';
import { choicesOf, councilsPath, readFilters } from './filters.ts';
import { readOutlines } from './outlines.ts';
import { councilsPage } from './page/councils-page.ts';
import { councilsSheet, servicesSheet } from './sheets.ts';

export interface CouncilsParts {
  config: Pick<Config, 'webChat'>;
  access: CouncilsConfig;
  knowledge: KnowledgeSource;
  store: Pick<Store, 'councils'>;
  clients: ClientAddress;
  now(): Date;
}

/** Nobody in between keeps what councils shared, and no search engine lists it. */
const forThemAlone = { 'Cache-Control': 'private, no-store', 'X-Robots-Tag': 'noindex, nofollow' };

const needsPassword = {
  title: 'Cal la contrasenya',
  text: 'Aquesta pàgina és per a qui porta el servei. El navegador te’n demana la contrasenya; el nom d’usuari pot ser qualsevol.',
  back: 'Ves al xat',
};

const notForYou = {
  title: 'Aquesta pàgina no és oberta',
  text: 'És per a qui porta el servei, i s’hi entra des de la seva xarxa.',
  back: 'Ves al xat',
};

/** The page where the body that runs the service sees how councils are doing, and its files. */
export function addCouncilsRoutes(
  server: Server,
  { config, access, knowledge, store, clients, now }: CouncilsParts,
): void {
  const { webChat } = config;
  const isLetIn = createAccess(access, clients);

  /** Answers who may look; the others are asked for the password, where there is one. */
  const add = (path: string, answer: (request: Request, response: Response) => Promise<void>) => {
    server.get(path, async (request: Request, response: Response) => {
      if (await isLetIn(request)) return answer(request, response);
      const ask = access.password !== null;
      sendMessage(
        response,
        { config: webChat, files: await browserFiles() },
        ask ? 401 : 403,
        'ca',
        ask ? needsPassword : notForYou,
        {
          ...(ask && { 'WWW-Authenticate': 'Basic realm="ajuntaments", charset="UTF-8"' }),
        },
      );
    });
  };
  const table = async (content: Content) => councilTable(content, await store.councils.all());

  add(councilsPath, async (request, response) => {
    const nonce = randomBytes(16).toString('base64url');
    const { content } = knowledge.current();
    const councils = await table(content);
    const filters = readFilters(request.query, choicesOf(content));
    const context = { language: 'ca' as const, t: pageSentences('ca'), files: await browserFiles(), nonce };
    const outlines = await readOutlines(content.towns);
    const page = councilsPage(context, {
      content,
      councils,
      filters,
      outlines,
      owner: webChat.owner.name,
      today: localDay(now()),
    });
    sendPage(request, response, page.text, { ...pageHeaders(webChat, 'ours', nonce, "'self'"), ...forThemAlone });
  });

  const addFile = (name: string, type: string, write: (content: Content) => Promise<string | Buffer>) =>
    add(`${councilsPath}/${name}`, async (_request, response) => {
      const file = await write(knowledge.current().content);
      response.writeHead(200, {
        ...forThemAlone,
        'Content-Type': type,
        'Content-Length': String(Buffer.byteLength(file)),
        'Content-Disposition': `attachment; filename="ajuntaments-${name}"`,
        'X-Content-Type-Options': 'nosniff',
      });
      response.end(file);
    });
  addFile('taula.csv', 'text/csv; charset=utf-8', async (content) =>
    writeCsv(councilsSheet(content, await table(content))),
  );
  addFile('serveis.csv', 'text/csv; charset=utf-8', async (content) =>
    writeCsv(servicesSheet(content, await table(content))),
  );
  addFile('taula.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', async (content) => {
    const { workbook } = await import('./workbook.ts');
    return workbook(content, await table(content));
  });
}
