/** Whether a description asks for more than one. */
export const isPlural = (typed: string): boolean => /\p{L}{2}(?<!s)s$/iu.test(typed.trim());
