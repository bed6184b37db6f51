import type { Request, Response, Server } from 'restify';
import { HttpError } from '../../http-error.ts';

/** Where the channels of Bot Framework send what people say. */
export const messagesPath = '/api/messages';

/** What is answered there without credentials: whoever runs the service reads what is missing. */
export function closeMessages(server: Server): void {
  server.post(messagesPath, async (_request: Request, _response: Response) => {
    const message = 'Aquest punt és tancat: configura MicrosoftAppId i MicrosoftAppPassword (vegeu .env.example).';
    throw new HttpError(403, 'Closed', message);
  });
}
