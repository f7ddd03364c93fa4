DROP INDEX "mails_by_time";--> statement-breakpoint
DROP INDEX "tasks_by_process";--> statement-breakpoint
DROP INDEX "tasks_by_state";--> statement-breakpoint
DROP INDEX "contributions_listed";--> statement-breakpoint
DROP INDEX "contributions_by_state";--> statement-breakpoint
DROP INDEX "contributions_by_language";--> statement-breakpoint
DROP INDEX "imports_by_process";--> statement-breakpoint
DROP INDEX "events_by_subject";--> statement-breakpoint
DROP INDEX "events_by_process";--> statement-breakpoint
DROP INDEX "ledger_leaves_by_subject";--> statement-breakpoint
CREATE INDEX "contributions_by_title" ON "contributions" USING btree ("process_id","status","title","id");--> statement-breakpoint
CREATE INDEX "mails_by_time" ON "mails" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "tasks_by_process" ON "tasks" USING btree ("process_slug","created_at");--> statement-breakpoint
CREATE INDEX "tasks_by_state" ON "tasks" USING btree ("state","created_at");--> statement-breakpoint
CREATE INDEX "contributions_listed" ON "contributions" USING btree ("process_id","status","received_at","id");--> statement-breakpoint
CREATE INDEX "contributions_by_state" ON "contributions" USING btree ("process_id","status","state");--> statement-breakpoint
CREATE INDEX "contributions_by_language" ON "contributions" USING btree ("process_id","status","language");--> statement-breakpoint
CREATE INDEX "imports_by_process" ON "imports" USING btree ("process_id","created_at");--> statement-breakpoint
CREATE INDEX "events_by_subject" ON "events" USING btree ("subject_kind","subject_id","id");--> statement-breakpoint
CREATE INDEX "events_by_process" ON "events" USING btree ("process_slug","id");--> statement-breakpoint
CREATE INDEX "ledger_leaves_by_subject" ON "ledger_leaves" USING btree ("subject_kind","subject_id","id");