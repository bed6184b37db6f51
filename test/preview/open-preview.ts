import { onTestFinished } from 'vitest';
import { type Preview, startPreview } from '../../bot/preview/preview-server.ts';
import type { Environment } from '../../bot/preview/section.ts';
import { temporaryFolder } from '../bot/temporary-folder.ts';
import { type ContentCopy, copyContent } from '../knowledge/broken-content.ts';

/** The preview of a copy of the content, that the test may edit. It is over when the test is. */
export async function openPreview(
  before: (copy: ContentCopy) => void = () => {},
  env: Environment = { DATA_DIR: temporaryFolder() },
): Promise<Preview & ContentCopy> {
  const copy = copyContent();
  before(copy);
  const preview = await startPreview(copy.folder, 0, env);
  onTestFinished(() => preview.close());
  return { ...copy, ...preview };
}
