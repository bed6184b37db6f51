import type { Content } from '../../../knowledge/content.ts';
import { printRow } from '../table.ts';
import { askAll, type Round } from './ask-all.ts';
import { askAnswers, askOverMcp, sayAtMessages } from './ask-service.ts';
import { ours } from './checkout.ts';
import { corpus } from './corpus.ts';
import { median } from './median.ts';
import { noLimits } from './no-limits.ts';
import { startOurs } from './service.ts';
import { startSink } from './sink.ts';

const rounds = 5;
const questions = 200;
const atOnce = 50;

/** Questions a second at `/api/answers` and `/mcp`, beside the same ones at `/api/messages`, of one service and in one run. */
export async function printAnswersPerSecond(content: Content): Promise<void> {
  const sink = await startSink();
  const service = await startOurs(ours, { ...noLimits, ALLOW_UNAUTHENTICATED_MESSAGES: '1', MCP_HTTP: '1' });
  const ways = {
    answers: (text: string) => askAnswers(service.url, text),
    mcp: (text: string) => askOverMcp(service.url, text),
    messages: (text: string, at: number) => sayAtMessages(service.url, sink.url, text, at % atOnce),
  };
  const ofEach = ['answers', 'mcp', 'messages'] as const;
  const texts = corpus(content, questions * (rounds + 1) * ofEach.length * 2).flatMap((conversation) =>
    conversation.flatMap((input) => (input.type === 'message' && input.text !== '' ? [input.text] : [])),
  );
  const measured: Record<keyof typeof ways, Round[]> = { answers: [], mcp: [], messages: [] };
  // Each is asked texts of its own: whoever came second would find them read. The first round warms up.
  for (let round = 0; round <= rounds; round++) {
    for (const [at, way] of ofEach.entries()) {
      const from = (round * ofEach.length + at) * questions;
      const result = await askAll(service, texts.slice(from, from + questions), atOnce, ways[way]);
      if (round > 0) measured[way].push(result);
    }
  }
  await service.stop();
  sink.close();

  console.log(`\nQuestions of other programs, ${atOnce} at once; ${rounds} rounds of ${questions} in turn`);
  printRow('', '/api/answers', '/mcp', '/api/messages', 'to messages', 'mcp to answers');
  const { answers, mcp, messages } = measured;
  const print = (name: string, unit: string, of: (round: Round) => number) => {
    const ratio = (all: readonly Round[], others: readonly Round[]) =>
      `× ${median(all.map((each, round) => of(each) / of(others[round] ?? each))).toFixed(2)}`;
    const figures = [answers, mcp, messages].map((all) => `${median(all.map(of)).toFixed(1)} ${unit}`.trim());
    printRow(`  ${name}`, ...figures, ratio(answers, messages), ratio(mcp, answers));
  };
  print('a second', '', ({ rate }) => rate);
  print('processor time', 'ms', ({ cpu }) => cpu);
  print('p50', 'ms', ({ p50 }) => p50);
  print('p99', 'ms', ({ p99 }) => p99);
  print('p99 to p50', '', ({ p50, p99 }) => p99 / p50);
}
