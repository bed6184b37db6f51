import { type Block, heading } from '../document.ts';
import type { Writing } from './writing.ts';

/** Where whoever makes the plan their own signs it. */
export function signatureSection({ t }: Pick<Writing, 't'>): Block[] {
  const lines = ['name', 'date', 'signature'].map((line) => t(`document.signature.${line}`));
  return [heading(2, t('document.signature.heading')), { type: 'signature', lines }];
}
