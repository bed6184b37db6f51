/** Whether it is an identifier as Microsoft gives them: `00000000-0000-0000-0000-000000000000`. */
export function isGuid(value: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value);
}
