import type { SharedPlan } from '../../dialogs/plan/shared-plan.ts';

/**
 * What councils let the body that runs the service see. It is saved and taken back with a turn (`SavedTurn.shared`), goes with its
 * conversation, and nothing read here says which one it was. Every implementation passes `test/storage/council-contract.ts`.
 */
export interface CouncilStore {
  /** All that is seen now: of each town together, the newest first. Those of one conversation and one day count as one, the last. */
  all(): Promise<SharedPlan[]>;
}
