import type { SharedPlan } from '../../../dialogs/plan/shared-plan.ts';
import type { CouncilStore } from '../council-store.ts';
import { parseKept } from '../parse-kept.ts';
import type { Database, Query, Statement } from './database.ts';

const put: Statement = {
  text: `insert into shared (conversation, town, day, moment, plan) values ($1, $2, $3, $4, $5)
    on conflict (conversation, town, day) do update set moment = excluded.moment, plan = excluded.plan`,
};
const takeBack: Statement = { text: 'delete from shared where conversation = $1' };
const all: Statement = { text: 'select plan from shared order by town, day desc, moment desc' };

/** What councils share. */
export function createCouncilStore({ query }: Pick<Database, 'query'>): CouncilStore {
  return {
    async all() {
      const rows = await query<{ plan: string }>(all);
      // One that cannot be read hides no other.
      return rows.flatMap(({ plan }) => parseKept<SharedPlan>(plan) ?? []);
    },
  };
}

/**
 * Saves what a turn shares or takes back, within its transaction.
 * @param shared null when all is taken back
 * @param moment in milliseconds since 1970
 */
export async function saveShared(query: Query, key: string, shared: SharedPlan | null, moment: number): Promise<void> {
  if (shared) await query(put, [key, shared.town, shared.date, moment, JSON.stringify(shared)]);
  else await query(takeBack, [key]);
}
