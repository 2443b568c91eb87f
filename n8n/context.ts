import type {
  IExecuteFunctions,
  IHookFunctions,
  ILoadOptionsFunctions,
  IWebhookFunctions,
} from 'n8n-workflow';

/** Every place in n8n from which our nodes talk to Claire. */
export type ClaireContext =
  IExecuteFunctions | IHookFunctions | ILoadOptionsFunctions | IWebhookFunctions;
