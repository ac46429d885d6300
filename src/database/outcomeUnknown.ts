import { DriverAdapterError, isDriverAdapterError } from '@prisma/driver-adapter-utils'

/** PostgreSQL's own code for it, transaction_resolution_unknown. */
const code = '08007'

/**
 * What a COMMIT fails with that was not answered: a COMMIT that waits for a synchronous standby is
 * done already, one that never arrived is not.
 */
export function outcomeUnknown(): DriverAdapterError {
  const message = 'It is not known whether the transaction was committed.'
  return new DriverAdapterError({
    ...{ kind: 'postgres', code, severity: 'ERROR', message },
    ...{ detail: undefined, column: undefined, hint: undefined },
    ...{ originalCode: code, originalMessage: message },
  })
}

/** Whether an error is that, as it was or as Prisma hands it on. */
export function isOutcomeUnknown(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { meta }: { meta?: { driverAdapterError?: unknown } } = error as object
  return [error, meta?.driverAdapterError].some(
    one => one instanceof Error && isDriverAdapterError(one) && one.cause.originalCode === code,
  )
}
