/** STUB until merged */
export function comparableBody(body: unknown): unknown {
  return body
}
