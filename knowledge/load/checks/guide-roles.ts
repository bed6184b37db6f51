import type { Mistake } from '../mistake.ts';
import type { ContentFiles } from '../read-content-files.ts';

/** No two guides have the same role: the conversation could not tell which one to offer. */
export function checkGuideRoles({ guides }: ContentFiles): Mistake[] {
  return guides.flatMap((file, index) => {
    const { role } = file.data;
    const first = role && guides.slice(0, index).find((other) => other.data.role === role);
    return first
      ? [file.mistake(['role'], `El paper «${role}» ja és el de ${first.name}: només el pot tenir una guia.`)]
      : [];
  });
}
