/** A check as Claire answers it; its nested objects are not documented, so they stay open. */
export interface CheckFields {
  created_on: string;
  updated_on: string;
  id: number;
  duration: number;
  appointment_id: number;
  car_id: number;
  intervention_id: number | null;
  mechanic: Record<string, unknown> | null;
  checklist: Checklist | null;
  receptionist: Record<string, unknown> | null;
  question_items: Record<string, unknown>[] | null;
}

export interface Checklist {
  id: number;
  name: string;
  tag_names: string[];
}

export interface TagFields {
  created_on: string;
  updated_on: string;
  id: number;
  name: string;
  color: string;
  system: boolean;
}

export interface QuestionFields {
  created_on: string;
  updated_on: string;
  id: number;
  question: string;
  role_id: number | null;
  question_elements: Record<string, unknown>[] | null;
}
