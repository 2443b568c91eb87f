const { document, localStorage, location, navigator } = globalThis;

const chooser = document.getElementById('language');
const names = [...chooser.options].map(({ value }) => value);

/** What somebody has chosen here, else what their browser asks for first. */
export const language =
  [localStorage.getItem('language'), ...navigator.languages.map((tag) => tag.slice(0, 2))].find(
    (name) => names.includes(name),
  ) ?? 'en';

/** A country says how dates are written: 30 Nov or Nov 30. */
export const locale = navigator.languages.find((tag) => tag.startsWith(language)) ?? language;

const texts = await (await fetch(`/sandbox/page/texts/${language}.json`)).json();

/** The text in the language of the page, with its values; numbers as that language writes them. */
export function text(key, values = {}) {
  if (!Object.hasOwn(texts, key)) throw new Error(`The page has no text ${key}.`);
  return texts[key].replace(/\{(\w+)\}/g, (_whole, name) => values[name] ?? '');
}

/** A key of the sandbox's own has a name in each language; one of a test has its own. */
export const keyName = (name) => (Object.hasOwn(texts, `key.${name}`) ? text(`key.${name}`) : name);

export const number = (value) => new Intl.NumberFormat(locale).format(value);

/** What a refusal of the sandbox says; without a code it is Claire's own sentence. */
export const refusal = ({ code, values, error }) =>
  code === undefined ? error : text(code, values);

function fill(attribute, write) {
  for (const element of document.querySelectorAll(`[data-${attribute}]`)) {
    write(element, text(element.dataset[attribute], element.dataset));
  }
}

document.documentElement.lang = language;
fill('text', (element, content) => (element.textContent = content));
fill('placeholder', (element, content) => (element.placeholder = content));
fill('label', (element, content) => element.setAttribute('aria-label', content));
chooser.value = language;
chooser.onchange = () => {
  localStorage.setItem('language', chooser.value);
  location.reload();
};
