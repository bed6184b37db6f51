import type { McpServer } from '@modelcontextprotocol/server';
import { z } from 'zod';
import type { Knowledge } from '../../knowledge/create-knowledge.ts';
import { onceForEach } from '../../knowledge/understand/once-for-each.ts';
import { formatNumber } from '../../locales/sentences.ts';
import type { Log } from '../log.ts';
import { callTool, told } from './call-tool.ts';
import { describePlace, placeInput, readPlace } from './read-place.ts';
import { remembered } from './remembered.ts';
import { normSheets, normTemplate, type Sheet, serviceSheets, serviceTemplate } from './sheets.ts';
import { ToolMistake } from './tool.ts';
import { advice } from './tools/advice.ts';
import { ask } from './tools/ask.ts';
import { plan } from './tools/plan.ts';
import { towns } from './tools/towns.ts';

/** The part of the SDK that this needs: it is loaded by whoever serves. */
export type Sdk = Pick<
  typeof import('@modelcontextprotocol/server'),
  'McpServer' | 'ProtocolError' | 'ProtocolErrorCode' | 'ResourceNotFoundError' | 'ResourceTemplate'
>;

const instructions =
  'Answers about electronic administration in Catalan town councils, in Catalan and with their sources. Cite the sources, with their dates where there are any. ' +
  'Say so when it knows nothing: do not fill in. It orients; it does not replace the report of the secretary.';

/** What does not change from one request to the next. */
const prepared = onceForEach((knowledge: Knowledge) => ({
  tools: [ask, advice, plan, towns].map((make) => {
    const made = make(knowledge);
    return { ...made, inputSchema: remembered(made.input), outputSchema: remembered(made.output) };
  }),
  services: serviceSheets(knowledge.content),
  norms: normSheets(knowledge.content),
}));

/**
 * A server of the Model Context Protocol: for one request over HTTP, or for as long as a terminal's other end is there.
 * @param version of the program
 */
export function createMcpServer(sdk: Sdk, knowledge: Knowledge, version: string, log: Log): McpServer {
  const server = new sdk.McpServer({ name: 'guia-eadmin', title: 'Guia eAdmin', version }, { instructions });
  const { tools, services, norms } = prepared(knowledge);
  for (const each of tools) {
    const { name, title, description, inputSchema, outputSchema } = each;
    // It looks only into what it knows, and changes nothing.
    const annotations = { title, readOnlyHint: true, idempotentHint: true, openWorldHint: false };
    server.registerTool(name, { title, description, inputSchema, outputSchema, annotations }, (input) =>
      callTool(each, input, log),
    );
  }
  addSheets(sdk, server, { name: 'services', title: 'Serveis', template: serviceTemplate, sheets: services }, log);
  addSheets(sdk, server, { name: 'norms', title: 'Normes', template: normTemplate, sheets: norms }, log);
  addPlanPrompt(sdk, server, knowledge, log);
  return server;
}

interface Shelf {
  name: string;
  title: string;
  template: string;
  sheets: ReadonlyMap<string, () => Sheet>;
}

function addSheets(sdk: Sdk, server: McpServer, { name, title, template, sheets }: Shelf, log: Log): void {
  const mimeType = 'text/markdown';
  const list = () => ({
    resources: [...sheets].map(([id, write]) => {
      const { uri, title: called, description } = write();
      return { uri, name: id, title: called, description, mimeType };
    }),
  });
  const complete = { id: (begun: string) => [...sheets.keys()].filter((id) => id.startsWith(begun)) };
  const resource = new sdk.ResourceTemplate(template, { list, complete });
  server.registerResource(name, resource, { title, mimeType }, (uri, { id }) => {
    const write = sheets.get(String(id));
    if (!write) throw new sdk.ResourceNotFoundError(uri.href);
    return { contents: [{ uri: uri.href, mimeType, text: shielded(sdk, name, log, () => write().text) }] };
  });
}

/** Whoever chooses it from a menu of their assistant is asked what the diagnosis asks. */
function addPlanPrompt(sdk: Sdk, server: McpServer, knowledge: Knowledge, log: Log): void {
  const argsSchema = z.object({ place: placeInput });
  const title = 'Fes la diagnosi del meu municipi';
  const description = 'Pregunta com es fa cada cosa a l’ajuntament i en fa el pla, amb les fonts.';
  server.registerPrompt('diagnosi', { title, description, argsSchema }, ({ place: said }) => {
    const place = shielded(sdk, 'diagnosi', log, () => readPlace(knowledge, said));
    const { town, ine, population } = describePlace(knowledge.content, place);
    const whose = town ? `${town} (codi INE ${ine})` : `un municipi de ${formatNumber('ca', population)} habitants`;
    const text =
      `Fes la diagnosi de l’administració electrònica per a ${whose}. Pregunta’m, d’una en una, les preguntes ràpides dels grups que hi ha a ` +
      'l’eina «plan», amb les seves opcions; no suposis cap resposta. Després crida «plan» i explica’m què és obligatori i em falta, què ve després i què em ' +
      'costarà, amb les fonts.';
    return { messages: [{ role: 'user' as const, content: { type: 'text' as const, text } }] };
  });
}

/** Where there is no result to say a mistake in: it is told as an error of the protocol. */
function shielded<T>({ ProtocolError, ProtocolErrorCode }: Sdk, where: string, log: Log, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const code = error instanceof ToolMistake ? ProtocolErrorCode.InvalidParams : ProtocolErrorCode.InternalError;
    throw new ProtocolError(code, told(error, where, log).message);
  }
}
