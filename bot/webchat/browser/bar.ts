import type { Activity, SuggestedAction } from './direct-line.ts';
import { tappable } from './suggestions.ts';

/** Where the channel data says where the guide stands: `pageData` in `render/to-activities.ts`. */
const pageData = 'guia-eadmin';

interface PageData {
  progress?: { position: number; total: number } | null;
  forgotten?: boolean;
}

const progress = document.getElementById('progress');
const moves = document.getElementById('moves');

export function pageDataOf({ channelData }: Activity): PageData {
  return (channelData?.[pageData] as PageData | undefined) ?? {};
}

/** The moves are suggested with the rest, for whoever has no bar; here they have their place. */
export function isMove({ value }: SuggestedAction): boolean {
  return ['back', 'summary'].includes((value as { command?: string } | null)?.command ?? '');
}

/** Shows how far the guide is and the moves that make sense, as the last message of the bot says them. */
export function showStanding(last: Activity): void {
  const { progress: now } = pageDataOf(last);
  if (progress) {
    progress.hidden = !now;
    progress.textContent = now ? `${now.position}/${now.total}` : '';
    progress.style.setProperty('--done', now ? `${(100 * now.position) / now.total}%` : '0');
    progress.setAttribute('aria-label', now ? `${progress.dataset.label} ${now.position}/${now.total}` : '');
  }
  moves?.replaceChildren(...(last.suggestedActions?.actions ?? []).filter(isMove).map(tappable));
}
