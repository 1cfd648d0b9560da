/** Rules for what may be written in the cells of a sheet that we write: lists to choose from, kinds of numbers, with help. */
import { escapeXml } from "./xml.ts";

export interface SheetValidation {
  /** A1:B9. */
  readonly area: string;
  readonly rule:
    | { readonly is: "list"; readonly from: string }
    | { readonly is: "amount" }
    | { readonly is: "whole"; readonly from: number; readonly to: number };
  /** Shown while a cell is chosen. */
  readonly help: { readonly title: string; readonly text: string };
  /** Other values are refused; else the program warns and takes them. */
  readonly strict: boolean;
}

/** Longest title and text that spreadsheet programs take. */
const LONGEST = { title: 32, text: 255 } as const;
/** Amounts between these are taken: 10 万亿元. */
const LARGEST = "9999999999999.99";

/** The element with all rules; empty where there are none. */
export function validationsXml(validations: readonly SheetValidation[]): string {
  if (validations.length === 0) return "";
  return `<dataValidations count="${validations.length}">${validations.map(validationXml).join("")}</dataValidations>`;
}

function validationXml({ area, rule, help, strict }: SheetValidation): string {
  const title = escapeXml(help.title.slice(0, LONGEST.title));
  const text = escapeXml(help.text.slice(0, LONGEST.text));
  const words = `promptTitle="${title}" prompt="${text}" errorTitle="${title}" error="${text}"`;
  const shown = `allowBlank="1" showInputMessage="1" showErrorMessage="1"${strict ? "" : ' errorStyle="warning"'}`;
  return `<dataValidation ${typeOf(rule)} ${shown} ${words} sqref="${area}">${formulas(rule)}</dataValidation>`;
}

function typeOf(rule: SheetValidation["rule"]): string {
  const kind = { list: "list", amount: "decimal", whole: "whole" }[rule.is];
  return rule.is === "list" ? `type="${kind}"` : `type="${kind}" operator="between"`;
}

function formulas(rule: SheetValidation["rule"]): string {
  const [first, second] =
    rule.is === "list"
      ? [escapeXml(rule.from), null]
      : rule.is === "amount"
        ? [`-${LARGEST}`, LARGEST]
        : [String(rule.from), String(rule.to)];
  return `<formula1>${first}</formula1>${second === null ? "" : `<formula2>${second}</formula2>`}`;
}
