/**
 * The government economic class of a departmental class that has none of its own for that kind of unit (财预〔2017〕98号 maps 款 to 款):
 * what is left of the 类 to which its 类 goes, in an agency and in an institution.
 */
export const restOfMain: Readonly<Record<string, { readonly agency: string; readonly institution: string }>> = {
  301: { agency: "50199", institution: "50501" },
  302: { agency: "50299", institution: "50502" },
  303: { agency: "50999", institution: "50999" },
  309: { agency: "50499", institution: "50602" },
  310: { agency: "50399", institution: "50601" },
  312: { agency: "50799", institution: "50799" },
};

/** Of what no class is known. */
export const OTHER_GOVERNMENT = "59999";
