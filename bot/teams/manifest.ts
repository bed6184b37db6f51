import type { AppSettings } from './app-settings.ts';
import { findCommand, findParameter } from './find-answers.ts';
import { tabId, tabPath, tabQuery } from './tab/tab-address.ts';
import { type AppTexts, appTexts, type CommandKey, defaultLanguage } from './texts.ts';

/** The newest version of the schema that every Teams in use takes; its text comes with `@microsoft/app-manifest`. */
export const manifestVersion = '1.22';

const schemas = `https://developer.microsoft.com/json-schemas/teams/v${manifestVersion}`;

/** What can be ordered where: going back is for whoever is alone with the bot. */
const inGroups: CommandKey[] = ['diagnosis', 'help', 'summary', 'restart', 'human', 'deleteData'];
const commandsByScope: Readonly<Record<'personal' | 'team' | 'groupChat', CommandKey[]>> = {
  personal: ['diagnosis', 'help', 'summary', 'back', 'restart', 'human', 'deleteData'],
  team: inGroups,
  groupChat: inGroups,
};
const scopes = Object.keys(commandsByScope) as (keyof typeof commandsByScope)[];

/** `manifest.json`, in Catalan. */
export function createManifest(settings: AppSettings): Readonly<Record<string, unknown>> {
  const { botId, appId, version, publicUrl, owner, privacyUrl, termsUrl } = settings;
  const texts = appTexts[defaultLanguage];
  return {
    $schema: `${schemas}/MicrosoftTeams.schema.json`,
    manifestVersion,
    version,
    id: appId,
    developer: { name: owner.name, websiteUrl: owner.url, privacyUrl, termsOfUseUrl: termsUrl },
    name: texts.name,
    description: texts.description,
    icons: { color: 'color.png', outline: 'outline.png' },
    accentColor: '#0B5C6B',
    localizationInfo: {
      defaultLanguageTag: defaultLanguage,
      additionalLanguages: otherLanguages().map((languageTag) => ({ languageTag, file: `${languageTag}.json` })),
    },
    bots: [
      {
        botId,
        scopes,
        supportsFiles: false,
        isNotificationOnly: false,
        commandLists: scopes.map((scope) => ({
          scopes: [scope],
          commands: commandsByScope[scope].map((command) => texts.commands[command]),
        })),
      },
    ],
    // The chat stays the first thing that is seen.
    staticTabs: [
      { entityId: 'conversations', scopes: ['personal'] },
      {
        entityId: tabId,
        name: texts.tab.name,
        contentUrl: `${publicUrl}${tabPath}${tabQuery}`,
        websiteUrl: `${publicUrl}${tabPath}`,
        scopes: ['personal'],
      },
    ],
    composeExtensions: [
      {
        botId,
        commands: [
          {
            id: findCommand,
            type: 'query',
            context: ['compose', 'commandBox'],
            initialRun: false,
            title: texts.find.title,
            description: texts.find.description,
            parameters: [{ name: findParameter, inputType: 'text', ...texts.find.parameter }],
          },
        ],
      },
    ],
    permissions: ['identity', 'messageTeamMembers'],
    validDomains: [new URL(publicUrl).host],
  };
}

/** The languages that come in a file beside the manifest. */
export function otherLanguages(): (keyof typeof appTexts)[] {
  return (Object.keys(appTexts) as (keyof typeof appTexts)[]).filter((language) => language !== defaultLanguage);
}

/** The file of a language: the same texts, under the path that each has in the manifest. */
export function createLocalisation(texts: AppTexts): Readonly<Record<string, string>> {
  const commands = scopes.flatMap((scope, list) =>
    commandsByScope[scope].flatMap((command, index) => {
      const path = `bots[0].commandLists[${list}].commands[${index}]`;
      const { title, description } = texts.commands[command];
      return [
        [`${path}.title`, title],
        [`${path}.description`, description],
      ];
    }),
  );
  return {
    $schema: `${schemas}/MicrosoftTeams.Localization.schema.json`,
    'name.short': texts.name.short,
    'name.full': texts.name.full,
    'description.short': texts.description.short,
    'description.full': texts.description.full,
    ...Object.fromEntries(commands),
    'staticTabs[1].name': texts.tab.name,
    'composeExtensions[0].commands[0].title': texts.find.title,
    'composeExtensions[0].commands[0].description': texts.find.description,
    'composeExtensions[0].commands[0].parameters[0].title': texts.find.parameter.title,
    'composeExtensions[0].commands[0].parameters[0].description': texts.find.parameter.description,
  };
}
