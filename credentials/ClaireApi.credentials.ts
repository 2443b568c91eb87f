import type {
  IAuthenticate,
  ICredentialTestRequest,
  ICredentialType,
  Icon,
  INodeProperties,
  INodePropertyOptions,
} from 'n8n-workflow';
import { europeanCountries } from '../claire/countries';
import {
  baseUrlExpression,
  credentialProblem,
  noRedirects,
  proxyFor,
  testRules,
  withoutHost,
} from './claire-api-test';

export class ClaireApi implements ICredentialType {
  name = 'claireApi';

  displayName = 'Claire API';

  icon: Icon = { light: 'file:../icons/claire.svg', dark: 'file:../icons/claire.dark.svg' };

  documentationUrl = 'https://github.com/claire-nodes/n8n-nodes-claire#credentials';

  properties: INodeProperties[] = [
    {
      displayName: 'Base URL',
      name: 'baseUrl',
      type: 'string',
      required: true,
      default: '',
      placeholder: 'e.g. https://api.example.com',
      description:
        // n8n's test shows a bare code where it gets no response.
        'Address of the Claire API, as Claire gave it to you, without /v1. It must start with https:// unless it is on this machine. If the test says ECONNREFUSED, nothing listens at this address and port; if it says ENOTFOUND, no such host exists.',
    },
    {
      displayName: 'Allow Plain HTTP',
      name: 'allowPlainHttp',
      type: 'boolean',
      default: false,
      description:
        'Whether the base URL may start with http:// at a private address, such as a sandbox in a container beside n8n. The API key can be read on the way.',
    },
    {
      displayName: 'API Key',
      name: 'apiKey',
      type: 'string',
      typeOptions: { password: true },
      required: true,
      default: '',
      description: 'A Dealer Admin makes it on the Claire API page of the Claire dashboard',
    },
    {
      displayName: 'Default Country',
      name: 'defaultCountry',
      type: 'options',
      default: '',
      description:
        "Country of mobile numbers without a country code, where Claire does not know the location's",
      options: [{ name: 'None', value: '' }, ...countryOptions()],
    },
    {
      displayName: 'At Most in Flight',
      name: 'atMostInFlight',
      type: 'number',
      typeOptions: { minValue: 1, maxValue: 64, numberPrecision: 0 },
      default: 64,
      description:
        'Upper limit for simultaneous requests with this key in one process. Below it, the nodes find by themselves how many Claire can take.',
    },
  ];

  // A function: n8n would evaluate an expression for each request, which costs more than sending it.
  authenticate: IAuthenticate = ({ apiKey, baseUrl, allowPlainHttp }, request) => {
    const key = typeof apiKey === 'string' ? apiKey.trim() : '';
    const account = { baseUrl, allowPlainHttp: allowPlainHttp === true };
    const problem = credentialProblem(account, key, request);
    // An error without a code: n8n's test would show the code in the place of the message.
    if (problem !== undefined) return Promise.reject(new Error(problem));
    return Promise.resolve({
      ...request,
      ...proxyFor(account),
      ...noRedirects,
      headers: { ...withoutHost(request.headers), Authorization: key },
    });
  };

  test: ICredentialTestRequest = {
    request: {
      method: 'GET',
      url: `={{ ${baseUrlExpression} }}/v1/locations`,
      // Text, because only then can a web page be told from Claire's list.
      encoding: 'text',
      disableFollowRedirect: true,
      timeout: 15_000,
    },
    rules: testRules,
  };
}

function countryOptions(): INodePropertyOptions[] {
  const names = new Intl.DisplayNames(['en'], { type: 'region' });
  return europeanCountries
    .map((value) => ({ name: names.of(value) ?? value, value }))
    .sort((one, other) => one.name.localeCompare(other.name, 'en'));
}
