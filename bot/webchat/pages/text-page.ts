import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { micromark } from 'micromark';
import type { Config } from '../../config.ts';
import type { WebChatConfig } from '../webchat-config.ts';
import { footer } from './home-page.ts';
import { Html, html } from './html.ts';
import { type PageContext, page } from './page.ts';

const folder = join(import.meta.dirname, '../../../locales/pages');
/** When the accessibility statement was last gone through: the law wants it every year (RD 1112/2018, article 15). */
const statementDate = new Date('2026-11-25');

export type TextName = 'privacitat' | 'accessibilitat';

/** What is kept, and who may see it. */
interface Kept {
  documentHours: number;
  /** 0 when no gap is kept. */
  gapsDays: number;
  sharing: Config['sharing'];
}

/** The pages of text that the law asks for, in every language, read once. */
export function textPages(
  { owner, retentionDays, azure }: WebChatConfig,
  { documentHours, gapsDays, sharing }: Kept,
  name: TextName,
  languages: readonly string[],
): (context: PageContext, address: string) => Html {
  const texts = new Map(
    languages.map((language) => [language, readFileSync(join(folder, `${name}.${language}.md`), 'utf8')]),
  );
  return (context, address) => {
    const { t, language } = context;
    const owned = { owner: owner.name ?? t.pages.owner };
    const values: Record<string, string> = {
      ...owned,
      contact: link(owner.contact) ?? t.pages.contact,
      dataProtection: link(owner.dataProtection) ?? t.pages.dataProtection,
      complaints: link(owner.complaints ?? owner.contact) ?? t.pages.complaints,
      days: String(retentionDays),
      documentHours: String(documentHours),
      azure: azure ? t.pages.azure : '',
      gaps: gapsDays > 0 ? t.pages.gaps.replace('{{gapsDays}}', String(gapsDays)) : '',
      sharing: sharing ? filledIn(t.pages.sharing, owned) : '',
      address: link(address) ?? '',
      date: new Intl.DateTimeFormat(t.languageTag, { dateStyle: 'long', timeZone: 'UTC' }).format(statementDate),
    };
    const filled = filledIn(texts.get(language) ?? '', values);
    const capitals = filled.replace(/^\p{Ll}/gmu, (letter) => letter.toUpperCase());
    return page(context, {
      title: `${name === 'privacitat' ? t.pages.privacy : t.pages.accessibility} · ${t.name}`,
      description: name === 'privacitat' ? t.pages.aboutPrivacy : t.pages.aboutAccessibility,
      styles: 'page.css',
      body: html`<body class="text">
<header><p class="name"><a href="/?lang=${language}">${t.name}</a></p></header>
<main>${new Html(micromark(capitals))}</main>
${footer(context)}
</body>`,
    });
  };
}

function filledIn(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, key: string) => values[key] ?? '');
}

/** An address or a mailbox as a link; anything else as it is. */
function link(written: string | null): string | null {
  if (written && /^https?:\/\/\S+$/.test(written)) return `<${written}>`;
  if (written && /^[^\s@<>]+@[^\s@<>]+$/.test(written)) return `<${written}>`;
  return written;
}
