ALTER DEFAULT PRIVILEGES FOR ROLE app_owner IN SCHEMA public GRANT SELECT ON TABLES TO app_reader;
CREATE EVENT TRIGGER on_ddl ON ddl_command_end
   EXECUTE FUNCTION public.notify_ddl();

\unrestrict 8sT3xQ
