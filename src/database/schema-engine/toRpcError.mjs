import { causeOf } from './databaseErrorOf.mjs'

/**
 * An error as the native engine sends it; Prisma prints the data's code and message.
 * @param {unknown} error
 */
export function toRpcError(error) {
  const { message, code } = causeOf(error)
  return {
    code: 4466,
    message: 'An error happened. Check the data field for details.',
    data: {
      is_panic: false,
      message: withoutTrace(String(message)),
      ...(typeof code === 'string' && /^P\d{4}$/.test(code) ? { error_code: code } : undefined),
    },
  }
}

/**
 * Cuts off where in the engine's own source the error passed: a list that starts with "   0: ".
 * @param {string} message
 */
const withoutTrace = message => message.replace(/\n\s*0: [\s\S]*$/, '')
