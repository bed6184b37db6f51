import { expect, test } from 'vitest';
import { z } from 'zod';
import { callTool } from '../../../bot/mcp/call-tool.ts';
import { ToolMistake } from '../../../bot/mcp/tool.ts';

const log = { info: () => {}, error: () => {} };
const output = z.object({ id: z.string(), level: z.string().default('obligatori') });
const call = (run: () => { text: string; value: object }) =>
  callTool({ name: 'test', output, run: run as never }, {}, log);

test('a field that nobody was told of does not get out, and a default that was left out does', () => {
  const { structuredContent } = call(() => ({ text: 'x', value: { id: 'a', secret: 'no' } }));
  expect(structuredContent).toEqual({ id: 'a', level: 'obligatori' });
});

test('what is not as it was described is an error of ours, and is told as that alone', () => {
  const { isError, content } = call(() => ({ text: 'x', value: { secret: '1234' } }));
  expect(isError).toBe(true);
  expect(content[0]?.text).toContain('No ho he pogut fer');
});

test('what can be mended is told', () => {
  const { isError, content } = call(() => {
    throw new ToolMistake('Digues quin municipi.');
  });
  expect({ isError, content }).toEqual({ isError: true, content: [{ type: 'text', text: 'Digues quin municipi.' }] });
});
