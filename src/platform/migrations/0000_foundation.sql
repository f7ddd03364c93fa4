CREATE TABLE "mails" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "mails_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"to" text NOT NULL,
	"subject" text NOT NULL,
	"text" text NOT NULL,
	"state" text DEFAULT 'queued' NOT NULL,
	"problem" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "tasks" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"data" jsonb NOT NULL,
	"process_slug" text,
	"state" text DEFAULT 'queued' NOT NULL,
	"done" integer DEFAULT 0 NOT NULL,
	"total" integer,
	"result" jsonb,
	"problem" text,
	"attempts" integer DEFAULT 0 NOT NULL,
	"requested_by" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"started_at" timestamp with time zone,
	"finished_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "contribution_answers" (
	"contribution_id" bigint NOT NULL,
	"question_id" bigint NOT NULL,
	"text" text NOT NULL,
	CONSTRAINT "contribution_answers_contribution_id_question_id_pk" PRIMARY KEY("contribution_id","question_id")
);
--> statement-breakpoint
CREATE TABLE "contribution_files" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "contribution_files_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"contribution_id" bigint NOT NULL,
	"position" integer NOT NULL,
	"sha256" text NOT NULL,
	"name" text NOT NULL,
	"media_type" text NOT NULL,
	"bytes" bigint NOT NULL,
	"extraction" text DEFAULT 'waiting' NOT NULL,
	"extraction_reason" text,
	"pages" integer,
	"text" text,
	CONSTRAINT "contribution_files_in_order" UNIQUE("contribution_id","position")
);
--> statement-breakpoint
CREATE TABLE "contribution_texts" (
	"contribution_id" bigint PRIMARY KEY NOT NULL,
	"typed" text NOT NULL,
	"statement" text NOT NULL,
	"search" "tsvector"
);
--> statement-breakpoint
CREATE TABLE "contributions" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "contributions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"process_id" bigint NOT NULL,
	"code" text NOT NULL,
	"submission_key" text NOT NULL,
	"channel" text NOT NULL,
	"source" text NOT NULL,
	"group_code" text NOT NULL,
	"organisation_id" bigint,
	"person_id" bigint,
	"name_published" boolean DEFAULT false NOT NULL,
	"capacity" text,
	"state" text,
	"region_as_written" text,
	"language" text NOT NULL,
	"language_confidence" integer,
	"title" text NOT NULL,
	"status" text NOT NULL,
	"late" boolean DEFAULT false NOT NULL,
	"meeting_id" bigint,
	"spoken_at" timestamp with time zone,
	"entered_by" text,
	"imported_id" text,
	"received_at" timestamp with time zone NOT NULL,
	"published_at" timestamp with time zone,
	"demonstration" boolean DEFAULT false NOT NULL,
	CONSTRAINT "contributions_code_unique" UNIQUE("code"),
	CONSTRAINT "contributions_once" UNIQUE("process_id","submission_key")
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "imports_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"process_id" bigint NOT NULL,
	"sha256" text NOT NULL,
	"file_name" text NOT NULL,
	"files" jsonb NOT NULL,
	"mapping" jsonb NOT NULL,
	"summary" jsonb,
	"created_by" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "instruments" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "instruments_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"symbol" text NOT NULL,
	"symbol_keys" text[] NOT NULL,
	"titles" jsonb NOT NULL,
	"adopted_on" date,
	"link" text,
	CONSTRAINT "instruments_by_symbol" UNIQUE("symbol")
);
--> statement-breakpoint
CREATE TABLE "mandates" (
	"process_id" bigint NOT NULL,
	"instrument_id" bigint NOT NULL,
	"paragraphs" text,
	"position" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "mandates_process_id_instrument_id_pk" PRIMARY KEY("process_id","instrument_id")
);
--> statement-breakpoint
CREATE TABLE "phases" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "phases_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"process_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"titles" jsonb NOT NULL,
	"opens_at" timestamp with time zone NOT NULL,
	"closes_at" timestamp with time zone,
	"place" text
);
--> statement-breakpoint
CREATE TABLE "process_roles" (
	"process_id" bigint NOT NULL,
	"user_id" text NOT NULL,
	"role" text NOT NULL,
	CONSTRAINT "process_roles_process_id_user_id_role_pk" PRIMARY KEY("process_id","user_id","role")
);
--> statement-breakpoint
CREATE TABLE "processes" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "processes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"slug" text NOT NULL,
	"kind" text DEFAULT 'consultation' NOT NULL,
	"titles" jsonb NOT NULL,
	"descriptions" jsonb NOT NULL,
	"languages" text[] NOT NULL,
	"time_zone" text DEFAULT 'UTC' NOT NULL,
	"group_scheme" text DEFAULT 'ecosoc' NOT NULL,
	"region_scheme" text DEFAULT 'un' NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"publishes" text DEFAULT 'at-once' NOT NULL,
	"invitations" jsonb NOT NULL,
	"demonstration" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "processes_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "questions" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "questions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"process_id" bigint NOT NULL,
	"position" bigint NOT NULL,
	"titles" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "accounts" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp with time zone,
	"refresh_token_expires_at" timestamp with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "accreditations" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "accreditations_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"organisation_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"reference" text,
	"since" date,
	"until" date
);
--> statement-breakpoint
CREATE TABLE "memberships" (
	"person_id" bigint NOT NULL,
	"organisation_id" bigint NOT NULL,
	"capacity" text,
	"represents" boolean DEFAULT false NOT NULL,
	CONSTRAINT "memberships_person_id_organisation_id_pk" PRIMARY KEY("person_id","organisation_id")
);
--> statement-breakpoint
CREATE TABLE "organisations" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "organisations_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"name" text NOT NULL,
	"name_key" text NOT NULL,
	"acronym" text,
	"group_code" text NOT NULL,
	"state" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "organisations_by_key" UNIQUE("name_key","group_code")
);
--> statement-breakpoint
CREATE TABLE "persons" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "persons_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"name" text NOT NULL,
	"email" text,
	"user_id" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rate_limits" (
	"id" text PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"count" bigint NOT NULL,
	"last_request" bigint NOT NULL,
	CONSTRAINT "rate_limits_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "regional_groups" (
	"scheme" text NOT NULL,
	"code" text NOT NULL,
	"position" bigint NOT NULL,
	"names" jsonb NOT NULL,
	CONSTRAINT "regional_groups_scheme_code_pk" PRIMARY KEY("scheme","code")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"token" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "sessions_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "stakeholder_groups" (
	"scheme" text NOT NULL,
	"code" text NOT NULL,
	"position" bigint NOT NULL,
	"names" jsonb NOT NULL,
	"sign" text NOT NULL,
	CONSTRAINT "stakeholder_groups_scheme_code_pk" PRIMARY KEY("scheme","code")
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"secretariat" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "users_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "verifications" (
	"id" text PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "events" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "events_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" text,
	"actor_name" text,
	"on_behalf_of" text,
	"action" text NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"process_slug" text,
	"changes" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ledger_heads" (
	"size" bigint PRIMARY KEY NOT NULL,
	"root" text NOT NULL,
	"note" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ledger_leaves" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "ledger_leaves_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"index" bigint,
	"entry" text,
	"hash" text NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"appended_at" timestamp with time zone,
	CONSTRAINT "ledger_leaves_index_unique" UNIQUE("index")
);
--> statement-breakpoint
CREATE TABLE "ledger_nodes" (
	"level" integer NOT NULL,
	"index" bigint NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "ledger_nodes_level_index_pk" PRIMARY KEY("level","index")
);
--> statement-breakpoint
CREATE TABLE "report_blocks" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "report_blocks_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"report_id" bigint NOT NULL,
	"place" double precision NOT NULL,
	"kind" text NOT NULL,
	"level" integer DEFAULT 1 NOT NULL,
	"text" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"options" jsonb NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reports" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "reports_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"process_id" bigint NOT NULL,
	"language" text NOT NULL,
	"title" text NOT NULL,
	"organ" text NOT NULL,
	"session" text DEFAULT '' NOT NULL,
	"agenda_item" text DEFAULT '' NOT NULL,
	"symbol" text DEFAULT '' NOT NULL,
	"distribution" text DEFAULT 'general' NOT NULL,
	"original_language" text NOT NULL,
	"dated_on" date,
	"summary" text DEFAULT '' NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"published_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "reports_one_a_language" UNIQUE("process_id","language")
);
--> statement-breakpoint
ALTER TABLE "contribution_answers" ADD CONSTRAINT "contribution_answers_contribution_id_contributions_id_fk" FOREIGN KEY ("contribution_id") REFERENCES "public"."contributions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contribution_answers" ADD CONSTRAINT "contribution_answers_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contribution_files" ADD CONSTRAINT "contribution_files_contribution_id_contributions_id_fk" FOREIGN KEY ("contribution_id") REFERENCES "public"."contributions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contribution_texts" ADD CONSTRAINT "contribution_texts_contribution_id_contributions_id_fk" FOREIGN KEY ("contribution_id") REFERENCES "public"."contributions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contributions" ADD CONSTRAINT "contributions_process_id_processes_id_fk" FOREIGN KEY ("process_id") REFERENCES "public"."processes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contributions" ADD CONSTRAINT "contributions_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contributions" ADD CONSTRAINT "contributions_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contributions" ADD CONSTRAINT "contributions_meeting_id_phases_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."phases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contributions" ADD CONSTRAINT "contributions_entered_by_users_id_fk" FOREIGN KEY ("entered_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_process_id_processes_id_fk" FOREIGN KEY ("process_id") REFERENCES "public"."processes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mandates" ADD CONSTRAINT "mandates_process_id_processes_id_fk" FOREIGN KEY ("process_id") REFERENCES "public"."processes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mandates" ADD CONSTRAINT "mandates_instrument_id_instruments_id_fk" FOREIGN KEY ("instrument_id") REFERENCES "public"."instruments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "phases" ADD CONSTRAINT "phases_process_id_processes_id_fk" FOREIGN KEY ("process_id") REFERENCES "public"."processes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "process_roles" ADD CONSTRAINT "process_roles_process_id_processes_id_fk" FOREIGN KEY ("process_id") REFERENCES "public"."processes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "process_roles" ADD CONSTRAINT "process_roles_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_process_id_processes_id_fk" FOREIGN KEY ("process_id") REFERENCES "public"."processes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accreditations" ADD CONSTRAINT "accreditations_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "persons" ADD CONSTRAINT "persons_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_blocks" ADD CONSTRAINT "report_blocks_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."reports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_process_id_processes_id_fk" FOREIGN KEY ("process_id") REFERENCES "public"."processes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "mails_by_time" ON "mails" USING btree ("created_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "mails_waiting" ON "mails" USING btree ("id") WHERE state = 'queued';--> statement-breakpoint
CREATE INDEX "tasks_by_process" ON "tasks" USING btree ("process_slug","created_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "tasks_by_state" ON "tasks" USING btree ("state","created_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "contribution_answers_by_question" ON "contribution_answers" USING btree ("question_id");--> statement-breakpoint
CREATE INDEX "contribution_files_by_hash" ON "contribution_files" USING btree ("sha256");--> statement-breakpoint
CREATE INDEX "contribution_files_waiting" ON "contribution_files" USING btree ("id") WHERE extraction = 'waiting';--> statement-breakpoint
CREATE INDEX "contribution_texts_search" ON "contribution_texts" USING gin ("search");--> statement-breakpoint
CREATE INDEX "contributions_listed" ON "contributions" USING btree ("process_id","status","received_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "contributions_counted" ON "contributions" USING btree ("process_id","status","group_code","channel");--> statement-breakpoint
CREATE INDEX "contributions_by_state" ON "contributions" USING btree ("process_id","state");--> statement-breakpoint
CREATE INDEX "contributions_by_language" ON "contributions" USING btree ("process_id","language");--> statement-breakpoint
CREATE INDEX "contributions_by_organisation" ON "contributions" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "contributions_by_person" ON "contributions" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "contributions_by_meeting" ON "contributions" USING btree ("meeting_id");--> statement-breakpoint
CREATE INDEX "imports_by_process" ON "imports" USING btree ("process_id","created_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "instruments_by_key" ON "instruments" USING gin ("symbol_keys");--> statement-breakpoint
CREATE INDEX "mandates_by_instrument" ON "mandates" USING btree ("instrument_id");--> statement-breakpoint
CREATE INDEX "phases_by_process" ON "phases" USING btree ("process_id","opens_at");--> statement-breakpoint
CREATE INDEX "process_roles_by_user" ON "process_roles" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "questions_by_process" ON "questions" USING btree ("process_id","position");--> statement-breakpoint
CREATE INDEX "accounts_by_user" ON "accounts" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "accreditations_by_organisation" ON "accreditations" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "memberships_by_organisation" ON "memberships" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "organisations_by_state" ON "organisations" USING btree ("state");--> statement-breakpoint
CREATE INDEX "persons_by_user" ON "persons" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "persons_by_email" ON "persons" USING btree ("email");--> statement-breakpoint
CREATE INDEX "sessions_by_user" ON "sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "verifications_by_identifier" ON "verifications" USING btree ("identifier");--> statement-breakpoint
CREATE INDEX "events_by_subject" ON "events" USING btree ("subject_kind","subject_id","id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "events_by_process" ON "events" USING btree ("process_slug","id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "ledger_leaves_by_subject" ON "ledger_leaves" USING btree ("subject_kind","subject_id","id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "ledger_leaves_waiting" ON "ledger_leaves" USING btree ("id") WHERE "ledger_leaves"."index" is null;--> statement-breakpoint
CREATE INDEX "ledger_leaves_by_hash" ON "ledger_leaves" USING btree ("hash");--> statement-breakpoint
CREATE INDEX "report_blocks_in_order" ON "report_blocks" USING btree ("report_id","place");