import { isDocumentId } from '../../documents/published-plan.ts';

/** Where Teams gets the tab of the plan. */
export const tabPath = '/teams/pla';
/** What the manifest calls the tab. */
export const tabId = 'pla';

/** What the manifest says of the address: Teams puts in it which plan the tab was opened for, under either of its two names. */
export const tabQuery = '?plan={page.subPageId}&sub={subEntityId}';

/** The id of the plan that a tab was opened for; null when it was opened for none. */
export function planOfTab({ plan, sub }: { plan?: unknown; sub?: unknown }): string | null {
  return [plan, sub].find((each): each is string => typeof each === 'string' && isDocumentId(each)) ?? null;
}

/**
 * The link that opens the tab for a plan (learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-application).
 * Where there is no Teams, its page opens by itself.
 * @param appId of the app in Teams' catalogue
 * @param address of this service, without a trailing slash
 */
export function tabLink(appId: string, address: string, plan: string, label: string): string {
  const query = new URLSearchParams({
    webUrl: `${address}${tabPath}?plan=${plan}`,
    label,
    context: JSON.stringify({ subEntityId: plan }),
  });
  // It reads a plus as itself.
  return `https://teams.microsoft.com/l/entity/${appId}/${tabId}?${String(query).replaceAll('+', '%20')}`;
}
