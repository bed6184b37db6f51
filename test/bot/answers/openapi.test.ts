import ajv from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { call } from '../direct-line/client.ts';
import { sharedGuide, startGuide } from '../start-guide.ts';

// biome-ignore lint/suspicious/noExplicitAny: the document is what these tests look into.
type Json = any;

const guide = sharedGuide();
const read = async (): Promise<Json> => (await call(guide, 'GET', '/openapi.json')).body;

/** What a schema of the document says of a value: nothing, when all is well. */
function faults(document: Json, schema: string, value: unknown): string[] {
  const checker = new ajv.default({ allErrors: true });
  formats.default(checker);
  checker.validate(document.components.schemas[schema], value);
  return (checker.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

describe('the document', () => {
  test('is OpenAPI 3.1, has the version of the interface, and says where the service is', async () => {
    expect(await read()).toMatchObject({
      openapi: expect.stringMatching(/^3\.1\./),
      info: { version: expect.stringMatching(/^\d+\.\d+\.\d+$/) },
      servers: [{ url: guide.url }],
    });
    const behind = await startGuide({ env: { PUBLIC_URL: 'https://xat.exemple.cat' } });
    const { body } = await call(behind, 'GET', '/openapi.json');
    expect(body.servers).toEqual([{ url: 'https://xat.exemple.cat' }]);
  });

  test('keeps the literals of the schemas, and what each has to have', async () => {
    const { Answer, Question, Problem } = (await read()).components.schemas;
    expect(Problem.properties.type.const).toBe('about:blank');
    expect(Answer.properties.kind.enum).toContain('choose');
    expect(Question.properties.service.enum).toContain('enotum');
    expect(Question.required).toEqual(['q']);
    expect(Answer.required.sort()).toEqual(
      ['q', 'kind', 'service', 'topic', 'score', 'text', 'markdown', 'sources', 'alternatives'].sort(),
    );
    expect(Answer.properties.sources.items.required).toEqual(['url']);
    expect(Answer.properties.alternatives.items.required).toHaveLength(4);
  });

  test('has a question as an example for each kind of answer, and its answer is the one that is given', async () => {
    const document = await read();
    const { requestBody, responses } = document.paths['/api/answers'].post;
    const questions = requestBody.content['application/json'].examples;
    const answers = responses[200].content['application/json'].examples;
    expect(Object.keys(questions).length).toBeGreaterThan(3);
    expect(Object.keys(answers)).toEqual(Object.keys(questions));
    for (const [name, { value }] of Object.entries<Json>(questions)) {
      expect(faults(document, 'Question', value), name).toEqual([]);
      const { status, body } = await call(guide, 'POST', '/api/answers', { json: value });
      expect({ status, body }, name).toEqual({ status: 200, body: answers[name].value });
      expect(faults(document, 'Answer', body), name).toEqual([]);
    }
  });

  test('describes every kind of answer, and every refusal', async () => {
    const document = await read();
    const asked = [
      'hola',
      'enrere',
      'vull fer la diagnosi',
      'xqzw wqzx',
      'què és Localret?',
      'diferència entre e-TRAM i FUE',
    ];
    for (const q of asked) {
      const { body } = await call(guide, 'POST', '/api/answers', { json: { q } });
      expect(faults(document, 'Answer', body), q).toEqual([]);
    }
    const refused = await call(guide, 'POST', '/api/answers', { json: {} });
    expect(faults(document, 'Problem', refused.body)).toEqual([]);
    expect(faults(document, 'Answer', refused.body)).not.toEqual([]);
  });

  test('is read by HEAD too', async () => {
    expect((await fetch(`${guide.url}/openapi.json`, { method: 'HEAD' })).status).toBe(200);
  });
});
