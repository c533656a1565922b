import { GROUPS } from "../../question/groups.js";

/** The countries that a statement names, groups one by one. */
export function groupMembers(codes: readonly string[]): string[] {
  return [
    ...new Set(
      codes.flatMap(
        (code) => GROUPS.find(({ id }) => id === code)?.members.map((member) => member.code) ?? [code],
      ),
    ),
  ];
}
