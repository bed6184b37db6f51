import { measuredStore } from '../../../bot/metrics/measured-store.ts';
import { createMetrics } from '../../../bot/metrics/metrics.ts';
import { createSqliteStore } from '../../../bot/storage/sqlite-store.ts';
import { councilContract } from '../../storage/council-contract.ts';
import { gapStoreContract } from '../../storage/gap-store-contract.ts';
import { storeContract } from '../../storage/store-contract.ts';

const prepare = () => ({
  open: async (now?: () => Date) => measuredStore(createSqliteStore(':memory:', now), createMetrics()),
  reopen: null,
  dispose: async () => {},
});

// A store that is measured does all that it did, its parts included.
storeContract('a store that is measured', prepare);
councilContract('a store that is measured', prepare);
gapStoreContract('the gaps of a store that is measured', prepare);
