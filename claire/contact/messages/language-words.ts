import type { TextLanguage } from '../language';

/** What the messages of a language share. */
export interface LanguageWords {
  /** Around the text of each message; `*` stands for it. */
  readonly frame: string;
  /** Of dates. */
  readonly locale: string;
  /** `@` stands for the day, `#` for the time. */
  readonly dayAndTime: string;
  /** The first day of a month, where it is no plain number. */
  readonly first?: string;
  readonly writeTime?: (hours: number, minutes: string) => string;
  /** For a workshop whose name Claire does not have. */
  readonly workshop: string;
}

export const languageWords: Readonly<Record<TextLanguage, LanguageWords>> = {
  nl: {
    frame:
      '{greeting}\n\n*\n\nAuto: {car}\nTelefoon: {workshopPhone}\n\nMet vriendelijke groet,\n{workshop}',
    locale: 'nl-NL',
    dayAndTime: '@ om # uur',
    workshop: 'Uw garage',
  },
  de: {
    frame:
      '{greeting}\n\n*\n\nFahrzeug: {car}\nTelefon: {workshopPhone}\n\nMit freundlichen Grüßen\n{workshop}',
    locale: 'de-DE',
    dayAndTime: '@ um # Uhr',
    workshop: 'Ihre Werkstatt',
  },
  en: {
    frame: '{greeting}\n\n*\n\nCar: {car}\nTelephone: {workshopPhone}\n\nKind regards,\n{workshop}',
    locale: 'en-GB',
    dayAndTime: '@ at #',
    workshop: 'Your garage',
  },
  fr: {
    frame:
      '{greeting}\n\n*\n\nVoiture\u00a0: {car}\nTéléphone\u00a0: {workshopPhone}\n\nCordialement,\n{workshop}',
    locale: 'fr-FR',
    dayAndTime: '@ à #',
    first: '1er',
    writeTime: (hours, minutes) => `${String(hours)}h${minutes}`,
    workshop: 'Votre garage',
  },
};
