import type { INodeProperties, INodePropertyMode, INodePropertyOptions } from 'n8n-workflow';
import { templates } from '../claire/contact/templates';
import { defaultMaxWait } from '../claire/waits';

/** Several locations; `meaning` says what for, and what none means. */
export function severalLocations(meaning: string): INodeProperties {
  return {
    displayName: 'Location Names or IDs',
    name: 'locationIds',
    type: 'multiOptions',
    typeOptions: { loadOptionsMethod: 'getLocations' },
    default: [],
    description: `${meaning} Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.`,
  };
}

/** The days around today; `work` says what is done with them. */
export function daysAround(
  work: string,
  defaults: Readonly<Record<'daysBack' | 'daysAhead', number>>,
  limits: NonNullable<INodeProperties['typeOptions']> = {},
): INodeProperties[] {
  const typeOptions = { minValue: 0, numberPrecision: 0, ...limits };
  return [
    {
      displayName: 'Days Back',
      name: 'daysBack',
      type: 'number',
      typeOptions,
      default: defaults.daysBack,
      description: `How many days before today to ${work} as well`,
    },
    {
      displayName: 'Days Ahead',
      name: 'daysAhead',
      type: 'number',
      typeOptions,
      default: defaults.daysAhead,
      description: `How many days after today to ${work} as well`,
    },
  ];
}

/** How long the node waits for the rate limit. */
export function maxWait(description: string): INodeProperties {
  return {
    displayName: 'Max Wait',
    name: 'maxWait',
    type: 'number',
    typeOptions: { minValue: 0 },
    default: defaultMaxWait,
    description,
  };
}

/** A record of Claire is chosen from a list, or given by its number. */
export function locatorModes(
  searchListMethod: string,
  placeholder: string,
  example: string,
): INodePropertyMode[] {
  const typeOptions = { searchListMethod, searchable: true };
  return [
    { displayName: 'From List', name: 'list', type: 'list', placeholder, typeOptions },
    {
      displayName: 'By ID',
      name: 'id',
      type: 'string',
      placeholder: example,
      validation: [{ type: 'regex', properties: idRule }],
    },
  ];
}

const idRule = {
  regex: String.raw`^\s*([1-9][0-9]*)?\s*$`,
  errorMessage: 'The ID is a whole number above 0',
};

/** The order in which n8n wants the fields of a collection. */
export function sortByName(properties: readonly INodeProperties[]): INodeProperties[] {
  return properties.toSorted((one, other) => (one.displayName < other.displayName ? -1 : 1));
}

/** Of the texts for a customer, at look-ups and at the trigger. */
export const language: INodeProperties = {
  displayName: 'Language',
  name: 'language',
  type: 'options',
  default: '',
  description: "Language of the customer's greeting and message",
  options: [
    { name: 'By Country', value: '', description: "The customer's country, else the location's" },
    { name: 'Dutch', value: 'nl' },
    { name: 'English', value: 'en' },
    { name: 'French', value: 'fr' },
    { name: 'German', value: 'de' },
  ],
};

const byEvent: INodePropertyOptions = {
  name: 'By Event',
  value: 'byEvent',
  description: 'Online check-in, diagnose overview, repair overview or car ready; others have none',
};

const own: INodePropertyOptions = {
  name: 'Own Text',
  value: 'own',
  description: "The texts of 'Message Subject', 'Message Text' and 'Message SMS'",
};

const none: INodePropertyOptions = { name: 'None', value: '', description: 'No message' };

/** Of a look-up, which has no event whose message it could be. */
export const customerOptions: INodeProperties[] = [
  language,
  { ...message([own]), default: 'carReady' },
  ...ownTexts(),
];

/** Of the trigger, beside Include. */
export const customerParameters: INodeProperties[] = [
  { ...message([byEvent, none, own]), displayOptions: { show: { include: ['customer'] } } },
  ...ownTexts().map((text) => ({
    ...text,
    displayOptions: { show: { include: ['customer'], message: ['own'] } },
  })),
];

function message(more: readonly INodePropertyOptions[]): INodeProperties {
  const known = Object.entries(templates).map(([value, { label }]) => ({
    name: toTitle(label),
    value,
  }));
  return {
    displayName: 'Message',
    name: 'message',
    type: 'options',
    default: '',
    description:
      "Adds customer.message: subject, text, HTML and SMS in the customer's language, ready to send",
    options: [...known, ...more].sort((one, other) => (one.name < other.name ? -1 : 1)),
  };
}

function ownTexts(): INodeProperties[] {
  return [
    ownText(
      'Message SMS',
      'messageSms',
      "Leave it empty to use 'Message Text'",
      '{greeting}, your {car} is ready. {link}',
    ),
    ownText(
      'Message Subject',
      'messageSubject',
      'Subject of the e-mail, one line',
      'Your {car} is ready',
    ),
    ownText(
      'Message Text',
      'messageText',
      'Plain text with fields such as {greeting}, {car}, {when}, {workshop}, {workshopPhone} and {link}. A line whose field has no value is left out',
      '{greeting}, your {car} is ready at {workshop}. {link}',
    ),
  ];
}

/** As n8n writes what a list offers. */
function toTitle(label: string): string {
  return label.replace(/\b(?!of\b|the\b)[a-z]/g, (letter) => letter.toUpperCase());
}

function ownText(
  displayName: string,
  name: string,
  description: string,
  example: string,
): INodeProperties {
  return {
    displayName,
    name,
    type: 'string',
    typeOptions: { rows: name === 'messageSubject' ? 1 : 4 },
    default: '',
    placeholder: `e.g. ${example}`,
    description: `${description}. Used when 'Message' is 'Own Text'.`,
  };
}

/** Headers that Claire sends with each call of a webhook. */
export function headersParameter(description: string): INodeProperties {
  return {
    displayName: 'Headers',
    name: 'headers',
    type: 'fixedCollection',
    typeOptions: { multipleValues: true },
    placeholder: 'Add header',
    default: {},
    description,
    options: [
      {
        displayName: 'Header',
        name: 'header',
        values: [
          {
            displayName: 'Name',
            name: 'name',
            type: 'string',
            default: '',
            placeholder: 'e.g. X-Token',
          },
          {
            displayName: 'Value',
            name: 'value',
            type: 'string',
            typeOptions: { password: true },
            default: '',
            placeholder: 'e.g. aLongRandomText',
          },
        ],
      },
    ],
  };
}
