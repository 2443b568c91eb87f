import { english, type Language } from '../../claire/problems';
import type { ProblemCode } from '../../claire/problem-texts';
import englishNode from '../../node-red/nodes/claire-import/locale.en-US.json';
import frenchNode from '../../node-red/nodes/claire-import/locale.fr.json';
import germanNode from '../../node-red/nodes/claire-import/locale.de.json';
import dutchNode from '../../node-red/nodes/claire-import/locale.nl.json';
import { settingTexts } from '../file/settings';
import { de } from '../texts/de';
import { en } from '../texts/en';
import { fr } from '../texts/fr';
import { nl } from '../texts/nl';

/** No file tells that it is a part of an input: it is read as a whole, or its beginning is. */
type Problems = Readonly<Record<Exclude<ProblemCode, 'partOfInput'>, string>>;

function language(name: Language['name'], problems: Problems): Language {
  const texts: Readonly<Partial<Record<ProblemCode, string>>> = problems;
  return { name, text: (code) => texts[code] ?? english.text(code) };
}

/** What the page says itself, and what the import says of a file: the words of Node-RED's dialog. */
export const languages = {
  de: {
    name: 'Deutsch',
    texts: { ...de, ...settingTexts('de', germanNode) },
    ofImport: language('de', germanNode.problems),
  },
  en: {
    name: 'English',
    texts: { ...en, ...settingTexts('en', englishNode) },
    ofImport: english,
  },
  fr: {
    name: 'Français',
    texts: { ...fr, ...settingTexts('fr', frenchNode) },
    ofImport: language('fr', frenchNode.problems),
  },
  nl: {
    name: 'Nederlands',
    texts: { ...nl, ...settingTexts('nl', dutchNode) },
    ofImport: language('nl', dutchNode.problems),
  },
} as const;

export type LanguageName = keyof typeof languages;

export function isLanguage(name: string | undefined): name is LanguageName {
  return name !== undefined && Object.hasOwn(languages, name);
}
