import { zeroTime } from './time';

export interface WebhookHeader {
  id: number;
  name: string;
  value: string;
  webhook_id: number;
}

/** A webhook as Claire answers it. */
export interface WebhookFields {
  created_on: string;
  updated_on: string;
  id: number;
  name: string;
  webhook_trigger_id: number;
  dealer_id: number;
  dealer_location_id: number | null;
  public_account_id: number | null;
  user_id: number | null;
  url: string;
  queued: boolean;
  checklist_id: number | null;
  active: boolean;
  headers: WebhookHeader[] | null;
  public_account: null;
  user: null;
  has_recent_error: boolean | null;
}

export interface WebhookErrorFields {
  created_on: string;
  updated_on: string;
  id: number;
  webhook_id: number;
  reason: string;
}

export function blankWebhook(): WebhookFields {
  return {
    created_on: zeroTime,
    updated_on: zeroTime,
    id: 0,
    name: '',
    webhook_trigger_id: 0,
    dealer_id: 0,
    dealer_location_id: null,
    public_account_id: null,
    user_id: null,
    url: '',
    queued: false,
    checklist_id: null,
    active: false,
    headers: null,
    public_account: null,
    user: null,
    has_recent_error: null,
  };
}
