import type { Request, Response } from 'restify';
import type { Config } from '../config.ts';
import type { KnowledgeSource } from '../knowledge-source.ts';
import { createKeyCheck } from './api-key.ts';
import type { ClientAddress } from './client-address.ts';
import type { Limit } from './limit.ts';

/** What the routes for other programs are made of. */
export interface ProgramParts {
  knowledge: KnowledgeSource;
  config: Pick<Config, 'apiKey' | 'publicUrl'>;
  clients: ClientAddress;
  /** Those of the chat: what a person and a program of the same address ask counts together. */
  limits: { messages: Limit; kilobytes: Limit };
  readBody(request: Request, response: Response): Promise<void>;
}

/** Lets in who has the key, where one is asked for, and asks no more than a person may. */
export function letProgramsIn({ config, clients, limits }: Pick<ProgramParts, 'config' | 'clients' | 'limits'>) {
  const checkKey = createKeyCheck(config.apiKey);
  return async (request: Request, _response: Response): Promise<void> => {
    checkKey(request);
    await limits.messages(clients.of(request));
  };
}
