import { asRun, type Block, type PlanDocument, type Runs } from '../../bot/documents/document.ts';
import { shownAddress } from '../../bot/documents/shown-address.ts';

/** Every text of a document, in order: what each of its forms must say. */
export function textsOf({ title, subtitle, blocks }: PlanDocument): string[] {
  return [title, subtitle, ...blocks.flatMap(textsOfBlock)];
}

function textsOfBlock(block: Block): string[] {
  switch (block.type) {
    case 'heading':
      return [block.text];
    case 'paragraph':
      return [words(block.runs)];
    case 'list':
      return block.items.map(words);
    case 'table':
      return [...block.columns.map((column) => column.title), ...block.rows.flatMap((row) => row.map(words))];
    case 'facts':
      return block.rows.flat();
    case 'picture':
      return [block.caption];
    case 'sources':
      return block.sources.flatMap((source) => [source.title.text, shownAddress(source.url)]);
    case 'signature':
      return [...block.lines];
  }
}

function words(runs: Runs): string {
  return runs.map((run) => asRun(run).text).join('');
}
