import type { Rule } from '../advice.ts';

const tu =
  /(?<![\p{L}'’-])(?:tu|teu|teva|teus|teves|et|tens|vols|pots|ets|estàs|escriu-ho|digue['’]m|t['’]\p{L}+)(?![\p{L}'’])/iu;
const vosaltres =
  /(?<![\p{L}'’-])(?:vosaltres|vostre|vostra|vostres|us|teniu|voleu|podeu|sou|esteu|heu|feu|poseu|demaneu)(?![\p{L}'’])|\p{L}-vos(?!\p{L})/iu;

/** A text that says «tu» and «vosaltres»: one of the two is left over from before. */
export const twoPersons: Rule = {
  id: 'two-persons',
  check: ({ ownTexts }) =>
    ownTexts
      .filter(({ isSaid }) => isSaid)
      .flatMap(({ text, mistake }) => {
        const one = tu.exec(text)?.[0];
        const all = vosaltres.exec(text)?.[0];
        if (!one || !all) return [];
        return [
          mistake(`Parla de tu («${one}») i de vosaltres («${all}») alhora: deixa-ho en una de les dues maneres.`, one),
        ];
      }),
};
