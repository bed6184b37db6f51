import { sentences } from '../../locales/sentences.ts';
import type { Log } from '../log.ts';
import { type Tool, ToolMistake } from './tool.ts';

/** What a tool answers, as the protocol wants it. */
export function callTool({ name, output, run }: Pick<Tool, 'name' | 'output' | 'run'>, input: unknown, log: Log) {
  try {
    const { text, value } = run(input);
    // A field too many, or a default left out, would be refused by whoever has listed the tools.
    const structuredContent = output.parse(value) as Record<string, unknown>;
    return { content: [{ type: 'text' as const, text }], structuredContent };
  } catch (error) {
    return { content: [{ type: 'text' as const, text: told(error, name, log).message }], isError: true };
  }
}

/** What the other end is told of an error: the SDK would tell it whatever it says. What is ours to mend stays in the log. */
export function told(error: unknown, where: string, log: Log): ToolMistake {
  if (error instanceof ToolMistake) return error;
  log.error('mcp failed', { where, error: error instanceof Error ? error.message : String(error) });
  return new ToolMistake(sentences('ca')('failed'));
}
